import t from "tap";
import { render } from "./render.ts";
import type { Style } from "./style.ts";

const plain: Style = { color: false, columns: Infinity, rows: Infinity };

t.test("accounts stand in columns, and a name cannot move what is shown", async (t) => {
  const ann = {
    user: "ann",
    uid: 1000,
    fullName: "Ann\u001b[1m\u202e",
    home: "/home/ann",
    administrator: true,
    loggedIn: true,
  };
  const bob = { user: "bob", uid: 1001, fullName: "", home: "/home/bob", administrator: false, loggedIn: null };
  const text = render("users.list", { users: [ann, bob], system: 25 }, plain);
  t.match(
    text,
    /^ann {2}1000 {2}Ann\\x1b\[1m\S+ {2}\/home\/ann {2}administrator, logged in\nbob {2}1001 +\/home\/bob\n/,
  );
  t.match(text, /The system itself has 25 accounts\.\n$/);
  t.notMatch(text, /[\u001b\u202e]/);
  t.match(render("users.list", { users: [], system: 1 }, plain), /No person.*\n.*1 account\./);
});

t.test("what is left to do after an account was made or deleted is said", async (t) => {
  t.match(
    render("users.add", { user: "ann", uid: 1002, home: "/home/ann" }, plain),
    /`sudo passwd ann` sets a password/,
  );
  t.match(
    render("users.remove", { user: "ann", home: "/home/ann" }, plain),
    /deleted\. Its home \/home\/ann is still there/,
  );
  t.match(render("users.remove", { user: "ann", home: null }, plain), /^The account ann is deleted\.\n$/);
});
