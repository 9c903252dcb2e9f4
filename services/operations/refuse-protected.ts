import { release } from "node:os";
import { OperationError } from "./operation-error.ts";

/** What Parlance cannot work without, as packages are called in Debian and Ubuntu; what these need goes only with them. */
const own = new Set([
  ...["apt", "bash", "bubblewrap", "coreutils", "dbus", "dpkg", "iproute2", "libatomic1", "libc6", "libpam-systemd"],
  ...["libstdc++6", "login", "network-manager", "passwd", "polkitd", "systemd", "systemd-sysv", "tar", "udev"],
  ...["util-linux"],
]);

/**
 * Refuses the removal of what Parlance itself needs, and of the kernel that runs: nothing that could be typed makes
 * it a thing that an assistant should do.
 * @param kernel release of the running kernel, as uname(2) gives it
 * @throws {OperationError} `denied`, with all of them
 */
export function refuseProtected(remove: readonly string[], kernel = release()): void {
  const needed = remove.filter((name) => own.has(name));
  const running = remove.filter((name) => /^linux-(image|modules)-/.test(name) && name.endsWith(`-${kernel}`));
  const reasons = [
    ...(needed.length === 0 ? [] : [`Parlance itself needs ${needed.join(", ")}`]),
    ...(running.length === 0 ? [] : [`${running.join(", ")} is the kernel that runs`]),
  ];
  if (reasons.length > 0)
    throw new OperationError("denied", `it would remove what is protected: ${reasons.join("; ")}`);
}
