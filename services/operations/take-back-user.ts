import { readFile } from "node:fs/promises";
import { countProcesses } from "./count-processes.ts";
import { isUntouched } from "./is-untouched.ts";
import { OperationError } from "./operation-error.ts";
import { readPasswd } from "./read-passwd.ts";
import { runOperation } from "./run-operation.ts";
import { runProgram } from "./run-program.ts";

await runOperation("take-back-user", async ({ user, uid }) => {
  const found = await readPasswd(user);
  if (found?.uid !== uid)
    throw new OperationError("changed", `${user} is not the account with the number ${uid} any more`);
  const { home } = found;
  if (!(await isLocked(user)))
    throw new OperationError("changed", `${user} has a password by now: the account is in use, and stays`);
  const running = await countProcesses(uid);
  if (running > 0) throw new OperationError("denied", `${user} is in use: ${running} of its programs run`);
  if (!(await isUntouched(home, "/etc/skel", uid)))
    throw new OperationError("changed", `${home} is not as it was made: what is in it may be somebody's, so it stays`);
  await runProgram("/usr/sbin/userdel", ["--remove", "--", user]);
  if ((await readPasswd(user)) !== null)
    throw new OperationError("failed", `userdel reported success, but there still is an account ${user}`);
  return null;
});

/** Whether nobody ever set a password: useradd writes one that no password can have. */
async function isLocked(user: string): Promise<boolean> {
  const line = (await readFile("/etc/shadow", "utf8")).split("\n").find((one) => one.startsWith(`${user}:`));
  return /^[^:]*:[!*]+:/.test(line ?? "");
}
