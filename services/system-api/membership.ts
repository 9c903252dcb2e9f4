import { readFileSync } from "node:fs";
import { readAccounts } from "./accounts.ts";

/** Whether somebody is a member of a group; undefined where nobody can tell: no such group, or no such account. */
export type Membership = (group: string) => boolean | undefined;

/** Of which groups an account is a member, by /etc/passwd and /etc/group: looking further would take another program. */
export function membershipOf(uid: number, passwd = "/etc/passwd", group = "/etc/group"): Membership {
  // Read when it is first asked for: few rules speak of groups.
  let read: Membership | undefined;
  return (wanted) => (read ??= readMembership(uid, passwd, group))(wanted);
}

function readMembership(uid: number, passwd: string, group: string): Membership {
  const account = readAccounts(passwd).get(uid);
  if (account === undefined) return () => undefined;
  const lines = readFileSync(group, "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  return (wanted) => {
    const [, , gid, members = ""] = lines.find(([name]) => name === wanted) ?? [];
    return gid === undefined ? undefined : Number(gid) === account.gid || members.split(",").includes(account.name);
  };
}
