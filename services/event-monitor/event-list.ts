import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { EventKind, MachineEvent } from "#contracts/event-monitor";
import { kinds } from "./kinds.ts";
import type { Finding } from "./read-entry.ts";

/** The older ones are forgotten. */
const mostEvents = 500;
/** Events of one kind that are told of within so many milliseconds; the others stand in the list. */
const [mostTold, tellingPeriod] = [5, 10_000];

/** What was seen, each trouble once for as long as it lasts. It is kept with the place in the journal up to which it goes. */
export interface EventList {
  readonly cursor: string | undefined;
  /** Takes what was found; `cursor` is the place of its record. */
  note(finding: Finding, time: Date, cursor?: string): void;
  /** Goes on in the journal without an event. */
  pass(cursor: string): void;
  /** Notes that an event is over. */
  end(number: number): void;
  newest(limit: number): readonly MachineEvent[];
  open(): readonly MachineEvent[];
  find(number: number): MachineEvent | undefined;
}

interface Kept {
  readonly cursor?: string | undefined;
  readonly events: readonly MachineEvent[];
}

/**
 * @param file where it is kept; what does not parse is begun anew, since it only repeats what the journal holds
 * @param tell hears of events that are new or over, not more often than a person could take in
 */
export function openEventList(file: string, tell: (event: MachineEvent) => void): EventList {
  let { cursor, events } = read(file);
  let saved = performance.now();
  let told: { readonly kind: EventKind; readonly at: number }[] = [];

  const save = (): void => {
    writeFileSync(`${file}.new`, JSON.stringify({ cursor, events } satisfies Kept));
    renameSync(`${file}.new`, file);
    saved = performance.now();
  };
  const announce = (event: MachineEvent): void => {
    const { kind } = event;
    told = told.filter(({ at }) => at > performance.now() - tellingPeriod);
    if (told.filter((one) => one.kind === kind).length >= mostTold) return;
    told.push({ kind, at: performance.now() });
    tell(event);
  };
  const put = (event: MachineEvent): void => {
    events = [...events.filter(({ number }) => number !== event.number), event]
      .sort((a, b) => a.number - b.number)
      .slice(-mostEvents);
  };

  return {
    get cursor() {
      return cursor;
    },
    note({ kind, subject, detail }, time, at = cursor) {
      cursor = at;
      const last = time.toISOString();
      const known = events.find((one) => one.state === "open" && one.kind === kind && one.subject === subject);
      if (known !== undefined) put({ ...known, last, count: known.count + 1 });
      else {
        const { severity, message, suggest } = kinds[kind];
        const number = (events.at(-1)?.number ?? 0) + 1;
        const what = {
          number,
          kind,
          severity,
          subject,
          message: message(subject, detail),
          suggestion: suggest(subject, detail),
        };
        const event: MachineEvent = { ...what, since: last, last, count: 1, state: "open" };
        put(event);
        announce(event);
      }
      save();
    },
    pass(at) {
      cursor = at;
      // What is read a second time after a crash is nothing that was noted.
      if (performance.now() - saved > 1000) save();
    },
    end(number) {
      const event = events.find((one) => one.number === number);
      if (event === undefined || event.state === "over") return;
      const over = { ...event, state: "over" } as const;
      put(over);
      announce(over);
      save();
    },
    newest: (limit) => events.slice(-limit),
    open: () => events.filter(({ state }) => state === "open"),
    find: (number) => events.find((one) => one.number === number),
  };
}

function read(file: string): { cursor: string | undefined; events: readonly MachineEvent[] } {
  try {
    const { cursor, events } = JSON.parse(readFileSync(file, "utf8")) as Kept;
    return { cursor, events: Array.isArray(events) ? events : [] };
  } catch {
    return { cursor: undefined, events: [] };
  }
}
