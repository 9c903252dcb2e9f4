import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";

/**
 * nspawn covers parts of /proc. Bubblewrap needs one place where it is whole, or the kernel lets no namespace have a /proc of
 * its own, and the part that a real machine leaves to the owner of each namespace.
 */
export function openNamespaceLimits(): void {
  const whole = "/run/parlance-test-proc";
  mkdirSync(whole);
  execFileSync("mount", ["-t", "proc", "proc", whole]);
  execFileSync("mount", ["--bind", `${whole}/sys/user`, "/proc/sys/user"]);
}
