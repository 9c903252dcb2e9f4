import { countProcesses } from "./count-processes.ts";
import { OperationError } from "./operation-error.ts";
import { readPasswd } from "./read-passwd.ts";
import { runOperation } from "./run-operation.ts";
import { runProgram } from "./run-program.ts";

await runOperation("remove-user", async ({ user, uid }) => {
  const found = await readPasswd(user);
  if (found?.uid !== uid)
    throw new OperationError("changed", `${user} is not the account with the number ${uid} any more`);
  // userdel looks too, but leaves out processes that it may not look into.
  const running = await countProcesses(uid);
  if (running > 0) throw new OperationError("denied", `${user} is in use: ${running} of its programs run`);
  // Without --remove: the home and what is in it stay.
  await runProgram("/usr/sbin/userdel", ["--", user]);
  if ((await readPasswd(user)) !== null)
    throw new OperationError("failed", `userdel reported success, but there still is an account ${user}`);
  return null;
});
