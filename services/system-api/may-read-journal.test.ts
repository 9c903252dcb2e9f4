import { join } from "node:path";
import t from "tap";
import { mayReadJournal } from "./may-read-journal.ts";

t.test("root and the members of the journal's groups may read it, others and services may not", async (t) => {
  const folder = t.testdir({
    passwd: [
      "root:x:0:0::/root:/bin/bash",
      "daemon:x:2:2::/:/usr/sbin/nologin",
      "ann:x:1000:1000::/home/ann:/bin/bash",
      "ben:x:1001:4::/home/ben:/bin/bash",
      "cem:x:1002:1002::/home/cem:/bin/bash",
      "an:x:1003:1003::/home/an:/bin/bash",
      "",
    ].join("\n"),
    group: "root:x:0:\nadm:x:4:daemon\nsudo:x:27:ann,dan\nsystemd-journal:x:101:\nusers:x:100:cem,an\n",
  });
  const may = (uid: number): boolean => mayReadJournal(uid, join(folder, "passwd"), join(folder, "group"));
  t.same([0, 2, 1000, 1001, 1002, 1003, 4242].map(may), [true, false, true, true, false, false, false]);
});
