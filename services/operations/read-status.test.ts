import t from "tap";
import { readStatus } from "./read-status.ts";

t.test("apt's status lines become a few lines for a person", async (t) => {
  const told: string[] = [];
  const status = readStatus((progress) => told.push(progress));
  for (const line of [
    "dlstatus:1:0.5:Retrieving file 1 of 2",
    "dlstatus:1:0.7:Retrieving file 1 of 2",
    "dlstatus:2:55.1:Retrieving file 2 of 2",
    "pmstatus:dpkg-exec:0.0:Running dpkg",
    "pmstatus:cowsay:25.0:Preparing cowsay (amd64)",
    "pmstatus:cowsay:50.0:Unpacking cowsay (amd64)",
    "pmstatus:libc6:i386:60.0:Unpacking libc6 (i386)",
    "pmstatus:cowsay:75.0:Configuring cowsay (amd64)",
    "pmerror:cowsay:80.0:trying to overwrite '/usr/x'",
    "something else",
  ])
    status(line);
  t.same(told, [
    "Retrieving file 1 of 2 (0 %)",
    "Retrieving file 2 of 2 (55 %)",
    "Unpacking cowsay (amd64) (50 %)",
    "Unpacking libc6 (i386) (60 %)",
    "Configuring cowsay (amd64) (75 %)",
    "trying to overwrite '/usr/x' (80 %)",
  ]);
});
