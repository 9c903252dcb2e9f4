import { readFileSync } from "node:fs";
import type { Account } from "./accounts.ts";

/** Groups whose members polkit takes for administrators, in Debian and in Ubuntu. */
const groups = ["sudo", "admin"];

/** Names of the accounts that are administrators, from /etc/group. */
export function readAdministrators(accounts: Iterable<Account>, file = "/etc/group"): ReadonlySet<string> {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter(([name]) => groups.includes(name ?? ""));
  const ids = new Set(lines.map(([, , gid]) => Number(gid)));
  const members = new Set(lines.flatMap(([, , , names = ""]) => names.split(",")));
  return new Set([...accounts].filter(({ name, gid }) => members.has(name) || ids.has(gid)).map(({ name }) => name));
}
