import t from "tap";
import type { DiskUse } from "#contracts/results/system";
import { diskOf } from "./read-disks.ts";

const disk = (path: string): DiskUse => ({
  ...{ path, device: path, type: "ext4", size: 1, used: 0, available: 1, readOnly: false },
});

t.test("a path lies on the disk that is mounted nearest above it", async (t) => {
  const disks = [disk("/"), disk("/home"), disk("/home/ann/stick")];
  for (const [path, mount] of [
    ["/home/ann", "/home"],
    ["/home/ann/stick/x", "/home/ann/stick"],
    ["/homes", "/"],
    ["/", "/"],
  ] as const)
    t.equal(diskOf(path, disks)?.path, mount, path);
  t.equal(diskOf("/srv", [disk("/home")]), undefined);
});
