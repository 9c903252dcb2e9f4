import t from "tap";
import { digest } from "./digest.ts";

const prepared = {
  targets: [{ label: "notes", identity: "device 1 inode 2", path: "/home/ann/notes" }],
  exact: ['files.list {"path":"/home/ann/notes"}'],
};
const base = digest("files.list", { path: "notes", hidden: true }, "read", prepared);

t.test("it is the SHA-256 of the canonical JSON, so the order of keys does not count", async (t) => {
  t.match(base, /^[0-9a-f]{64}$/);
  t.equal(digest("files.list", { hidden: true, path: "notes" }, "read", prepared), base);
});

t.test("whatever a person said yes to changes it", async (t) => {
  const [target] = prepared.targets;
  const others = [
    digest("processes.list", { path: "notes", hidden: true }, "read", prepared),
    digest("files.list", { path: "notes", hidden: false }, "read", prepared),
    digest("files.list", { path: "notes", hidden: true }, "destroy", prepared),
    digest("files.list", { path: "notes", hidden: true }, "read", { ...prepared, targets: [] }),
    digest("files.list", { path: "notes", hidden: true }, "read", { ...prepared, exact: ["something else"] }),
    digest("files.list", { path: "notes", hidden: true }, "read", {
      ...prepared,
      targets: [{ ...target!, identity: "device 1 inode 3" }],
    }),
  ];
  t.equal(new Set([base, ...others]).size, others.length + 1);
});
