import { BusError } from "#kit/bus";
import { readAccounts } from "../accounts.ts";
import { isPerson } from "../is-person.ts";
import { readAdministrators } from "../read-administrators.ts";
import { readLoggedIn } from "../read-logged-in.ts";
import type { ToolImplementation } from "../tool.ts";

/** Lists the people who have an account; those of the system's own are only counted. */
export const usersList: ToolImplementation<"users.list"> = {
  async prepare(_arguments, { bus }) {
    return {
      summary: "List the accounts on this machine",
      exact: ["users.list"],
      targets: [],
      undo: null,
      async run() {
        const accounts = [...readAccounts().values()];
        const administrators = readAdministrators(accounts);
        const loggedIn = await readLoggedIn(bus).catch(unknown);
        const people = accounts.filter(({ uid }) => isPerson(uid));
        return {
          users: people
            .map(({ name, uid, fullName, home }) => ({
              ...{ user: name, uid, fullName, home },
              administrator: administrators.has(name),
              loggedIn: loggedIn === null ? null : loggedIn.has(uid),
            }))
            .sort((a, b) => (a.user < b.user ? -1 : 1)),
          system: accounts.length - people.length,
        };
      },
    };
  },
};

function unknown(error: unknown): null {
  if (!(error instanceof BusError)) throw error;
  return null;
}
