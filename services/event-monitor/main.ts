import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import type { MachineEvent } from "#contracts/event-monitor";
import { connectSystemBus } from "#kit/bus";
import { listen, runDaemon } from "#kit/daemon";
import { conditionsOf } from "./conditions.ts";
import { confirmFinding } from "./confirm-finding.ts";
import { openEventList } from "./event-list.ts";
import { followJournal, timeOf } from "./follow-journal.ts";
import { readEntry } from "./read-entry.ts";
import { serveEvents } from "./serve-events.ts";
import { stillSo } from "./still-so.ts";
import { watchCondition } from "./watch-condition.ts";

const lookEvery = 1000;

await runDaemon("event-monitor", async () => {
  const bus = await connectSystemBus();
  const stopped = new AbortController();
  const list = openEventList(join(process.env["STATE_DIRECTORY"] ?? ".", "events.json"), (event) => events.tell(event));
  const watched = new Map(conditionsOf(bus).map((one) => [one.kind, watchCondition(one, list)]));
  const lookAgain = async (event: MachineEvent): Promise<void> => {
    const watch = watched.get(event.kind);
    if (watch !== undefined) await watch();
    else if (event.state === "open" && !(await stillSo(bus, event))) list.end(event.number);
  };
  const events = serveEvents(list, lookAgain);
  await listen(events.server);

  const follow = async (): Promise<void> => {
    for await (const entry of followJournal(list.cursor, stopped.signal)) {
      const cursor = String(entry["__CURSOR"]);
      const finding = readEntry(entry);
      const trouble = finding === null ? null : await confirmFinding(bus, finding);
      if (trouble === null) list.pass(cursor);
      else list.note(trouble, timeOf(entry), cursor);
    }
  };
  const look = async (): Promise<void> => {
    for (;;) {
      for (const watch of watched.values()) await watch();
      for (const event of list.open()) if (!watched.has(event.kind)) await lookAgain(event);
      await sleep(lookEvery, undefined, { signal: stopped.signal, ref: false });
    }
  };
  const fail = (error: Error): void => {
    // systemd starts it again, and it goes on where it was.
    if (!stopped.signal.aborted) throw error;
  };
  void follow().catch(fail);
  void look().catch(fail);

  return async () => {
    stopped.abort();
    events.server.close();
    bus.disconnect();
  };
});
