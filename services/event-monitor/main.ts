import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import type { MachineEvent } from "#contracts/event-monitor";
import { connectSystemBus } from "#kit/bus";
import { listen, runDaemon } from "#kit/daemon";
import { openEventList } from "./event-list.ts";
import { followJournal, timeOf } from "./follow-journal.ts";
import { readEntry } from "./read-entry.ts";
import { serveEvents } from "./serve-events.ts";
import { nearlyFull, stillSo, unitState } from "./still-so.ts";

/** Folders on disks that fill up. */
const watched = ["/", "/home", "/var", "/tmp", "/boot"];
/** Milliseconds after which a unit that failed has either been started again by systemd or stays as it is. */
const settling = 500;
const lookEvery = 1000;

await runDaemon("event-monitor", async () => {
  const bus = await connectSystemBus();
  const stopped = new AbortController();
  const list = openEventList(join(process.env["STATE_DIRECTORY"] ?? ".", "events.json"), (event) => events.tell(event));
  const lookAgain = async (event: MachineEvent): Promise<void> => {
    if (event.state === "open" && !(await stillSo(bus, event))) list.end(event.number);
  };
  const events = serveEvents(list, lookAgain);
  await listen(events.server);

  const follow = async (): Promise<void> => {
    for await (const entry of followJournal(list.cursor, stopped.signal)) {
      const cursor = String(entry["__CURSOR"]);
      const finding = readEntry(entry);
      if (finding === null) list.pass(cursor);
      else if (finding.kind !== "unit failed") list.note(finding, timeOf(entry), cursor);
      else {
        // Many are started again by systemd itself: only one that stays failed is trouble.
        await sleep(settling);
        const { state, restarts } = await unitState(bus, finding.subject);
        const kind = restarts > 0 ? "crash loop" : finding.kind;
        if (state === "failed") list.note({ ...finding, kind }, timeOf(entry), cursor);
        else list.pass(cursor);
      }
    }
  };
  const look = async (): Promise<void> => {
    for (;;) {
      for (const subject of nearlyFull(watched)) {
        const known = list.open().some((one) => one.kind === "disk nearly full" && one.subject === subject);
        if (!known) list.note({ kind: "disk nearly full", subject }, new Date());
      }
      for (const event of list.open()) await lookAgain(event);
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
