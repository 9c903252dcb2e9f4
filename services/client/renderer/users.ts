import type { Results } from "#contracts/tools";
import { visible } from "../visible.ts";
import { columns } from "./columns.ts";
import { paint, type Style } from "./style.ts";

/** People with an account, one a line; those of the system are counted. */
export function renderUsers({ users, system }: Results["users.list"], style: Style): string {
  const rows = users.map(({ user, uid, fullName, home, administrator, loggedIn }) => [
    paint(style, "bold", visible(user)),
    String(uid),
    visible(fullName),
    visible(home),
    [administrator ? "administrator" : "", loggedIn === true ? "logged in" : ""]
      .filter((word) => word !== "")
      .join(", "),
  ]);
  const layout = [
    { align: "left", rank: 0 },
    { align: "right", rank: 3 },
    { align: "left", rank: 2 },
    { align: "left", rank: 4 },
    { align: "left", rank: 1 },
  ] as const;
  const people = rows.length === 0 ? "No person has an account.\n" : columns(rows, layout, style);
  return `${people}The system itself has ${system} account${system === 1 ? "" : "s"}.\n`;
}

/** A new account, and what is still to be done for it. */
export const renderAddedUser = ({ user, home }: Results["users.add"]): string =>
  `The account ${visible(user)} has its home at ${visible(home)}. Nobody can log in to it yet: \`sudo passwd ${visible(user)}\` sets a password.\n`;

/** What went, and what stayed of it. */
export const renderRemovedUser = ({ user, home }: Results["users.remove"]): string =>
  `The account ${visible(user)} is deleted.${home === null ? "" : ` Its home ${visible(home)} is still there.`}\n`;
