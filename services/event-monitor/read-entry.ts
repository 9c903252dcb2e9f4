import type { EventKind } from "#contracts/event-monitor";

/** A line of `journalctl --output=json`: fields are texts, or arrays of numbers where they are none. */
export type JournalEntry = Readonly<Record<string, unknown>>;

/** Trouble that a record tells of. */
export interface Finding {
  readonly kind: EventKind;
  readonly subject: string;
}

/** systemd's SD_MESSAGE_UNIT_FAILURE_RESULT: a unit ended in a way that counts as failed (sd-messages.h). */
const unitFailed = "d9b373ed55a64feb8242e02dbe79a49c";

/**
 * What journalctl is to give: what systemd itself and the kernel wrote. Fields that begin with _ are the journal's own
 * word, so nobody else can write such a record.
 */
export const journalMatches = ["_PID=1", `MESSAGE_ID=${unitFailed}`, "+", "_TRANSPORT=kernel"] as const;

const ofKernel: readonly (readonly [kind: EventKind, pattern: RegExp])[] = [
  ["out of memory", /^(?:Out of memory|Memory cgroup out of memory): Killed process \d+ \(([^)]+)\)/],
  [
    "read-only file system",
    /^(?:EXT4-fs|BTRFS|XFS|F2FS-fs)[^(]*\(([\w-]+)[^)]*\).*(?:Remounting filesystem read-only|forced readonly)/,
  ],
  ["disk error", /^(?:blk_update_request: )?(?:critical medium error|I\/O error), dev (\w+)/],
  ["hot cpu", /^(CPU\d+): (?:Core|Package) temperature (?:is )?above threshold/],
];

/** @returns null for what tells of no trouble */
export function readEntry(entry: JournalEntry): Finding | null {
  const text = (name: string): string => (typeof entry[name] === "string" ? entry[name] : "");
  if (text("_TRANSPORT") === "kernel") {
    for (const [kind, pattern] of ofKernel) {
      const subject = pattern.exec(text("MESSAGE"))?.[1];
      if (subject !== undefined) return { kind, subject: kind === "hot cpu" ? "the processor" : subject };
    }
    return null;
  }
  if (text("_PID") !== "1" || text("MESSAGE_ID") !== unitFailed || text("UNIT") === "") return null;
  return { kind: text("UNIT_RESULT") === "oom-kill" ? "out of memory" : "unit failed", subject: text("UNIT") };
}
