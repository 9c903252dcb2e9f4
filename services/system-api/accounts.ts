import { readFileSync } from "node:fs";

export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
  /** of the person; what they wrote themselves, and empty where the account does not say */
  readonly fullName: string;
}

/** The accounts of this machine by user id, from /etc/passwd: looking further would take another program. */
export function readAccounts(file = "/etc/passwd"): ReadonlyMap<number, Account> {
  const accounts = new Map<number, Account>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const [name, , uid, gid, comment = "", home] = line.split(":");
    // The first entry of an id is the one that getpwuid(3) gives.
    if (name && uid && /^\d+$/.test(uid) && home !== undefined && !accounts.has(Number(uid)))
      accounts.set(Number(uid), {
        name,
        uid: Number(uid),
        gid: Number(gid),
        home,
        fullName: comment.split(",", 1)[0]!,
      });
  }
  return accounts;
}
