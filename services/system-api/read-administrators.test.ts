import { join } from "node:path";
import t from "tap";
import { isPerson } from "./is-person.ts";
import { readAdministrators } from "./read-administrators.ts";

const account = (name: string, uid: number, gid = uid) => ({ name, uid, gid, home: `/home/${name}`, fullName: "" });

t.test("administrators are members of sudo, or of admin, by name or by their first group", async (t) => {
  const folder = t.testdir({ group: "root:x:0:\nsudo:x:27:ann,gone\nadmin:x:115:eve\nsudoers:x:28:bob\nbroken\n" });
  const accounts = [account("root", 0), account("ann", 1000), account("bob", 1001), account("carl", 1002, 27)];
  const found = readAdministrators([...accounts, account("eve", 1003)], join(folder, "group"));
  t.same([...found], ["ann", "carl", "eve"]);
});

t.test("people have the numbers between the system's and nobody's", async (t) => {
  t.same([0, 999, 1000, 60_000, 60_001, 65_534].map(isPerson), [false, false, true, true, false, false]);
});
