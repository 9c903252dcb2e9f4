import { join } from "node:path";
import t from "tap";
import { readAccounts } from "./accounts.ts";

t.test(
  "accounts are found by their ids, the first entry of an id counts, and broken lines are passed over",
  async (t) => {
    const file = join(
      t.testdir({
        passwd:
          "root:x:0:0:root:/root:/bin/bash\ntoor:x:0:0::/other:/bin/sh\n\nbroken\n+::::::\nann:x:1000:1000:Ann,,,:/home/ann:/bin/zsh\n",
      }),
      "passwd",
    );
    t.same(
      [...readAccounts(file).values()],
      [
        { name: "root", uid: 0, gid: 0, home: "/root", fullName: "root" },
        { name: "ann", uid: 1000, gid: 1000, home: "/home/ann", fullName: "Ann" },
      ],
    );
    t.equal(readAccounts().get(0)!.name, "root");
  },
);
