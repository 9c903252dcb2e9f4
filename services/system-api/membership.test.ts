import { join } from "node:path";
import t from "tap";
import { membershipOf } from "./membership.ts";

t.test("a member is who is named in a group, or whose own group it is", async (t) => {
  const folder = t.testdir({
    passwd: "ann:x:1000:1000::/home/ann:/bin/bash\nben:x:1001:50::/home/ben:/bin/bash\n",
    group: "ann:x:1000:\nstaff:x:50:ann\ngames:x:60:anna,benny\nempty:x:70:\n",
  });
  const member = (uid: number, group: string) =>
    membershipOf(uid, join(folder, "passwd"), join(folder, "group"))(group);
  t.same(
    ["ann", "staff", "games", "empty", "ghosts"].map((group) => member(1000, group)),
    [true, true, false, false, undefined],
  );
  t.same(
    ["staff", "games"].map((group) => member(1001, group)),
    [true, false],
  );
  t.equal(member(4242, "staff"), undefined, "of a user id without an account nobody can tell");
});
