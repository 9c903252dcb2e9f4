import { existsSync } from "node:fs";
import { OperationError } from "./operation-error.ts";
import { readPasswd } from "./read-passwd.ts";
import { runOperation } from "./run-operation.ts";
import { runProgram } from "./run-program.ts";

await runOperation("add-user", async ({ user }) => {
  if ((await readPasswd(user)) !== null) throw new OperationError("changed", `there is an account ${user} by now`);
  const home = `/home/${user}`;
  // Its files would belong to whoever gets the number that their owner had.
  if (existsSync(home))
    throw new OperationError("failed", `${home} is there already, from an account before; move it away first`);
  // Without a password useradd leaves it locked: nobody can log in before an administrator sets one.
  const made = ["--create-home", "--home-dir", home, "--skel", "/etc/skel"];
  await runProgram("/usr/sbin/useradd", [...made, "--user-group", "--shell", "/bin/bash", "--", user]);
  const account = await readPasswd(user);
  if (account === null) throw new OperationError("failed", `useradd reported success, but there is no account ${user}`);
  return account;
});
