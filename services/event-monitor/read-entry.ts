import type { EventKind } from "#contracts/event-monitor";

/** A line of `journalctl --output=json`: fields are texts, or arrays of numbers where they are none. */
export type JournalEntry = Readonly<Record<string, unknown>>;

/** Trouble that a record tells of. */
export interface Finding {
  readonly kind: EventKind;
  readonly subject: string;
  /** what else the words for it need */
  readonly detail?: string;
}

/** systemd's SD_MESSAGE_UNIT_FAILURE_RESULT: a unit ended in a way that counts as failed (sd-messages.h). */
const unitFailed = "d9b373ed55a64feb8242e02dbe79a49c";

const network = "NetworkManager.service";

/**
 * What journalctl is to give: what systemd itself, the kernel and NetworkManager wrote. Fields that begin with _ are the
 * journal's own word, so nobody else can write such a record; what root writes into the kernel's log has another facility.
 */
export const journalMatches = [
  ...["_PID=1", `MESSAGE_ID=${unitFailed}`],
  ...["+", "_TRANSPORT=kernel", "SYSLOG_FACILITY=0"],
  ...["+", `_SYSTEMD_UNIT=${network}`],
] as const;

const ofKernel: readonly (readonly [kind: EventKind, pattern: RegExp])[] = [
  ["out of memory", /^(?:Out of memory|Memory cgroup out of memory): Killed process \d+ \(([^)]+)\)/],
  [
    "read-only file system",
    /^(?:EXT4-fs|BTRFS|XFS|F2FS-fs)[^(]*\(([\w-]+)[^)]*\).*(?:Remounting filesystem read-only|forced readonly)/,
  ],
  ["disk error", /^(?:blk_update_request: )?(?:critical medium error|I\/O error), dev (\w+)/],
  ["hot cpu", /^(CPU\d+): (?:Core|Package) temperature (?:is )?above threshold/],
];

/** NetworkManager's word for a device that was in use and is not any more; why comes after it. */
const linkLost =
  /^<\w+>\s+\[[\d.]+\] device \(([^)]+)\): state change: activated -> (?:unavailable|disconnected|failed) \(reason '([\w-]+)'/;
/** Reasons that are somebody's will. */
const wanted = ["user-requested", "removed", "now-unmanaged", "sleeping", "new-activation", "connection-removed"];

/** @returns null for what tells of no trouble */
export function readEntry(entry: JournalEntry): Finding | null {
  const text = (name: string): string => (typeof entry[name] === "string" ? entry[name] : "");
  if (text("_TRANSPORT") === "kernel") {
    if (text("SYSLOG_FACILITY") !== "0") return null;
    for (const [kind, pattern] of ofKernel) {
      const subject = pattern.exec(text("MESSAGE"))?.[1];
      if (subject !== undefined) return { kind, subject: kind === "hot cpu" ? "the processor" : subject };
    }
    return null;
  }
  if (text("_SYSTEMD_UNIT") === network) {
    const [, subject, detail] = linkLost.exec(text("MESSAGE")) ?? [];
    return subject === undefined || wanted.includes(detail!) ? null : { kind: "link lost", subject, detail: detail! };
  }
  if (text("_PID") !== "1" || text("MESSAGE_ID") !== unitFailed || text("UNIT") === "") return null;
  return { kind: text("UNIT_RESULT") === "oom-kill" ? "out of memory" : "unit failed", subject: text("UNIT") };
}
