import { writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { mounts } from "./mount-points.ts";
import { otherPaths } from "./other-paths.ts";

t.test("a place can be reached by every path where a part of its file system is mounted", async (t) => {
  const file = join(t.testdir({}), "mountinfo");
  const lines = [
    "22 1 8:1 / / rw - ext4 /dev/sda1 rw",
    "23 22 8:1 /data/home /home rw - ext4 /dev/sda1 rw",
    "24 23 8:1 /data/home/ann /mnt/my\\040stick rw - ext4 /dev/sda1 rw",
    "25 22 8:2 / /srv rw - ext4 /dev/sda2 rw",
    "26 22 0:5 / /proc rw - proc proc rw",
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  const others = (path: string): string[] => otherPaths(path, mounts(file)).sort();
  t.same(others("/home/ann/.bashrc"), ["/data/home/ann/.bashrc", "/mnt/my stick/.bashrc"]);
  t.same(others("/mnt/my stick/.bashrc"), ["/data/home/ann/.bashrc", "/home/ann/.bashrc"]);
  t.same(others("/data/home/ann"), ["/home/ann", "/mnt/my stick"]);
  t.same(others("/data/home/anna"), ["/home/anna"], "only what is called alike");
  t.same(others("/data"), [], "what holds a part of it is not that part");
  t.same(others("/srv/data/home/ann"), [], "another file system");
  t.same(others("/etc/passwd"), []);
});
