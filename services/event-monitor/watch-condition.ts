import { log } from "#kit/log";
import type { Condition, Found } from "./conditions/condition.ts";
import type { EventList } from "./event-list.ts";

/** Gives what looks at a condition once: notes what is new of it, and ends what is over. */
export function watchCondition({ kind, look }: Condition, list: EventList): () => Promise<void> {
  let failed = false;
  return async () => {
    const known = list.open().filter((event) => event.kind === kind);
    let found: readonly Found[];
    try {
      found = await look(new Set(known.map(({ subject }) => subject)));
    } catch (error) {
      // One thing that cannot be read must not blind it to all others.
      if (!failed) log.warning(`${kind} cannot be seen: ${(error as Error).message}`);
      failed = true;
      return;
    }
    for (const { number, subject } of known) if (!found.some((one) => one.subject === subject)) list.end(number);
    for (const one of found)
      if (!known.some(({ subject }) => subject === one.subject)) list.note({ kind, ...one }, new Date());
  };
}
