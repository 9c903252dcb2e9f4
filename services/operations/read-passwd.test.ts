import { join } from "node:path";
import t from "tap";
import { countProcesses } from "./count-processes.ts";
import { readPasswd } from "./read-passwd.ts";

t.test("an account is found by its whole name", async (t) => {
  const folder = t.testdir({
    passwd: "root:x:0:0:root:/root:/bin/bash\nann:x:1000:1000:Ann,,,:/home/ann:/bin/zsh\nan:\n",
  });
  const file = join(folder, "passwd");
  t.same(await readPasswd("ann", file), { uid: 1000, home: "/home/ann" });
  for (const none of ["an", "nn", "a.n", "root:x", ""]) t.equal(await readPasswd(none, file), null, none);
});

t.test("processes are counted by every one of their user ids", async (t) => {
  const folder = t.testdir({
    "1": { status: "Name:\tinit\nUid:\t0\t0\t0\t0\n" },
    "7": { status: "Name:\ta\nUid:\t1000\t1000\t1000\t1000\n" },
    "8": { status: "Name:\tsu\nUid:\t1000\t0\t0\t0\n" },
    "9": {},
    self: { status: "Uid:\t1000\t1000\t1000\t1000\n" },
  });
  t.equal(await countProcesses(1000, folder), 2);
  t.equal(await countProcesses(100, folder), 0);
  t.ok((await countProcesses(process.getuid!())) > 0, "this one at least");
});
