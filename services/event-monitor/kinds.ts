import type { EventKind, MachineEvent } from "#contracts/event-monitor";

/** What is said of each kind of trouble, and what could help. */
interface Kind {
  readonly severity: MachineEvent["severity"];
  message(subject: string): string;
  suggest(subject: string): MachineEvent["suggestion"];
}

const isService = (unit: string): boolean => unit.endsWith(".service");
/** The System API does not act on Parlance's own services. */
const isOwn = (unit: string): boolean => unit.startsWith("parlance-");

const startAgain = (unit: string): MachineEvent["suggestion"] =>
  !isService(unit) || isOwn(unit)
    ? null
    : { words: `start ${unit} again`, calls: [{ tool: "services.restart", arguments: { service: unit } }] };

const showDisks: MachineEvent["suggestion"] = {
  words: "show what the disks hold",
  calls: [{ tool: "system.disk", arguments: {} }],
};

export const kinds: Readonly<Record<EventKind, Kind>> = {
  "unit failed": { severity: "warning", message: (unit) => `${unit} has failed`, suggest: startAgain },
  "crash loop": {
    severity: "critical",
    message: (unit) => `${unit} failed again and again, and is not started any more`,
    suggest: (unit) =>
      isService(unit)
        ? {
            words: `show the last messages of ${unit}: to start it once more would not help before its cause is gone`,
            calls: [{ tool: "services.status", arguments: { service: unit } }],
          }
        : null,
  },
  "out of memory": {
    severity: "critical",
    message: (subject) => `${subject} was ended because the machine ran out of memory`,
    suggest: startAgain,
  },
  "disk nearly full": {
    severity: "warning",
    message: (folder) => `the disk that holds ${folder} is nearly full`,
    suggest: () => showDisks,
  },
  "disk error": {
    severity: "critical",
    message: (disk) => `the disk ${disk} has errors: save what is on it, and have it looked at`,
    suggest: () => null,
  },
  "read-only file system": {
    severity: "critical",
    message: (disk) => `the file system on ${disk} has errors, and the kernel writes nothing to it any more`,
    suggest: () => null,
  },
  "hot cpu": {
    severity: "warning",
    message: () => "the processor is too hot, and is slowed down",
    suggest: () => ({
      words: "show what keeps it busy",
      calls: [{ tool: "processes.list", arguments: { sort: "cpu", limit: 5 } }],
    }),
  },
};
