import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { type Account, readAccounts } from "./accounts.ts";

/** The person in whose name something runs in the sandbox. @throws {BusError} Denied for root and for ids without an account */
export function sandboxAccount(uid: number): Account {
  if (uid === 0)
    throw new BusError(systemApiErrors.denied, "commands are not run as root, not even in the sandbox; ask as a user");
  const account = readAccounts().get(uid);
  // The name stands in a path inside the sandbox.
  if (account === undefined || !/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(account.name))
    throw new BusError(systemApiErrors.denied, `user id ${uid} has no account in /etc/passwd that commands can run as`);
  return account;
}
