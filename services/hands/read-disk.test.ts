import { execFileSync } from "node:child_process";
import t from "tap";
import { readDisk } from "./read-disk.ts";

t.test("a disk is as full as df says", async (t) => {
  const mount = { path: "/", device: "x", type: "ext4", readOnly: false };
  const { size, used, available } = (await readDisk(mount))!;
  const df = execFileSync("df", ["--block-size=1", "--output=size,used,avail", "/"], { encoding: "utf8" });
  const said = df.trim().split("\n")[1]!.trim().split(/\s+/).map(Number);
  t.equal(size, said[0]);
  // Other programs write meanwhile.
  t.ok(Math.abs(used - said[1]!) < 1e8 && Math.abs(available - said[2]!) < 1e8, `${used} ${available}: ${df}`);
});

t.test("what has no size, or is not there, is no disk", async (t) => {
  const mount = { path: "/proc", device: "proc", type: "proc", readOnly: false };
  t.equal(await readDisk(mount), null);
  t.equal(await readDisk({ ...mount, path: `${t.testdir({})}/missing` }), null);
});
