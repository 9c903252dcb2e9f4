import type { Shell } from "./shell.ts";

/** What only tells when and how a tree was made, and what the programs of the image make anew where they need it. */
const leftovers = [
  "/mnt/archive",
  ...["/var/log/apt/*", "/var/log/*.log", "/var/cache/apt/*.bin", "/var/lib/apt/lists/*"],
  ...["/var/cache/ldconfig/aux-cache", "/var/cache/debconf/*-old", "/var/lib/dpkg/*-old"],
  ...["/etc/passwd-", "/etc/group-", "/etc/shadow-", "/etc/gshadow-", "/etc/subuid-", "/etc/subgid-"],
  ...["/var/lib/systemd/random-seed", "/var/lib/dbus/machine-id", "/root/.bash_history"],
];

/**
 * Takes the time of day out of the image's tree in /mnt/work/chroot: two builds of the same things give the same bytes.
 * @param epoch seconds since 1970; no file stays younger
 */
export async function tidy(shell: Shell, enter: readonly string[], epoch: number): Promise<void> {
  // live-build takes the folder away in which it had the archive, with all above it that is empty then.
  const remove = `cd "$1" && rm -rf ${leftovers.map((path) => `.${path}`).join(" ")} && mkdir -p mnt`;
  await shell`${enter} sh -euc ${remove} sh /mnt/work/chroot`;
  await shell`${enter} find /mnt/work/chroot -newermt ${`@${epoch}`} -exec touch --no-dereference ${`--date=@${epoch}`} ${"{}"} +`;
}
