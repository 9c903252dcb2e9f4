import { systemApiErrors } from "#contracts/system-api";
import { type Bus, BusError } from "#kit/bus";
import { nearNames } from "#kit/near-names";
import { type Account, readAccounts } from "../accounts.ts";
import { isPerson } from "../is-person.ts";
import { readAdministrators } from "../read-administrators.ts";
import { readLoggedIn } from "../read-logged-in.ts";
import { runOperation } from "../run-operation.ts";
import type { ToolImplementation } from "../tool.ts";

/** Deletes an account in a fixed unit, and keeps its home: what is in it may be all that a person has. */
export const usersRemove: ToolImplementation<"users.remove"> = {
  async prepare({ user }, { bus, caller, id }) {
    const account = find(user, caller.uid);
    await refuseLoggedIn(bus, account);
    const { uid, home, fullName } = account;
    const who = fullName === "" ? user : `${user} (${fullName})`;
    return {
      summary: `Delete the account ${who}; its home ${home} is kept`,
      exact: [`userdel -- ${user}`],
      targets: [{ label: user, identity: JSON.stringify(account) }],
      undo: null,
      confirm: user,
      async run(report, signal) {
        await runOperation(bus, id, "remove-user", { user, uid }, report, signal);
        return { user, home };
      },
    };
  },
};

/** @throws {BusError} NotFound, or Denied for an account that must stay */
function find(user: string, caller: number): Account {
  const accounts = [...readAccounts().values()];
  const account = accounts.find(({ name }) => name === user);
  const people = accounts.filter(({ uid }) => isPerson(uid)).map(({ name }) => name);
  if (account === undefined) {
    const near = nearNames(user, people);
    const hint = near.length === 0 ? "" : `; did you mean ${near.join(", ")}?`;
    throw new BusError(systemApiErrors.notFound, `there is no account ${user}${hint}`);
  }
  const administrators = readAdministrators(accounts);
  const reason = !isPerson(account.uid)
    ? `${user} is an account of the system's own`
    : account.uid === caller
      ? `${user} is your own account`
      : administrators.has(user) && administrators.size === 1
        ? `${user} is the last administrator of this machine`
        : null;
  if (reason !== null) throw new BusError(systemApiErrors.denied, `${reason}, which is never deleted`);
  return account;
}

/** @throws {BusError} Denied while someone is logged in, Unavailable when nobody can tell */
async function refuseLoggedIn(bus: Bus, { name, uid }: Account): Promise<void> {
  const loggedIn = await readLoggedIn(bus).catch((error: unknown) => {
    if (!(error instanceof BusError)) throw error;
    throw new BusError(systemApiErrors.unavailable, `it cannot be told whether ${name} is logged in: ${error.message}`);
  });
  if (loggedIn.has(uid))
    throw new BusError(
      systemApiErrors.denied,
      `${name} is logged in; an account is only deleted when nobody uses it (\`loginctl list-sessions\`)`,
    );
}
