import t from "tap";
import { systemApiErrors } from "#contracts/system-api";
import { type Bus, BusError } from "#kit/bus";
import { runUnitJob } from "./run-unit-job.ts";

const job = "/org/freedesktop/systemd1/job/7";
type Removed = (path: string, result: string) => void;

/** systemd as far as one job goes: the moments in which its signal can come are what cannot be had at will in real life. */
function systemd(queued: (removed: Removed) => void | Promise<void>): { bus: Bus; calls: string[]; removed: Removed } {
  const calls: string[] = [];
  let hear: (body: unknown[]) => void = () => t.fail("nobody listens");
  const removed: Removed = (path, result) => hear([7, path, "a.service", result]);
  const bus = {
    async call(_to: unknown, member: string, _signature = "", arguments_: unknown[] = []) {
      calls.push(`${member} ${arguments_.join(" ")}`.trim());
      if (!/^(Start|Stop|Restart)Unit$/.test(member) || calls.length > 2) return [];
      await queued(removed);
      return [job];
    },
    async subscribe(_match: unknown, heard: typeof hear) {
      hear = heard;
      return async () => void calls.push("deaf");
    },
  } as unknown as Bus;
  return { bus, calls, removed };
}
const never = new AbortController().signal;

t.test("a job that is over before the reply to its start is heard, and others' jobs are not its own", async (t) => {
  const early = systemd((removed) => {
    removed("/org/freedesktop/systemd1/job/6", "failed");
    removed(job, "done");
  });
  await runUnitJob(early.bus, "StartUnit", "a.service", never);
  t.same(early.calls, ["Subscribe", "StartUnit a.service replace", "deaf"]);

  const late = systemd((removed) => {
    setTimeout(() => removed("/org/freedesktop/systemd1/job/8", "failed"), 10);
    setTimeout(() => removed(job, "done"), 20);
  });
  await runUnitJob(late.bus, "StopUnit", "a.service", never);
});

t.test("a job that does not end well, and one that is refused, say why and where to look", async (t) => {
  for (const [result, why] of [
    ["failed", /could not be restarted: it failed; `journalctl --unit=a.service/],
    ["dependency", /something that it needs/],
    ["timeout", /too long/],
    ["a-new-one", /ended with “a-new-one”/],
  ] as const) {
    const { bus } = systemd((removed) => removed(job, result));
    await t.rejects(runUnitJob(bus, "RestartUnit", "a.service", never), { type: systemApiErrors.failed, message: why });
  }
  const { bus, calls } = systemd(() => {
    throw new BusError("org.freedesktop.systemd1.UnitMasked", "Unit a.service is masked.");
  });
  const message = /could not be started: Unit a.service is masked; /;
  await t.rejects(runUnitJob(bus, "StartUnit", "a.service", never), { type: systemApiErrors.failed, message });
  t.equal(calls.at(-1), "deaf");
});

t.test("cancelled, what was to start is stopped, and another job is taken back", async (t) => {
  for (const [kind, undone] of [
    ["StartUnit", "StopUnit a.service replace"],
    ["RestartUnit", "CancelJob 7"],
    ["StopUnit", "CancelJob 7"],
  ] as const) {
    const cancel = new AbortController();
    const { bus, calls, removed } = systemd(() => void setTimeout(() => cancel.abort(), 10));
    cancel.signal.addEventListener("abort", () => setTimeout(() => removed(job, "canceled"), 10));
    await t.rejects(runUnitJob(bus, kind, "a.service", cancel.signal), { message: /cancelled/ });
    t.ok(calls.includes(undone), `${kind}: ${calls.join(", ")}`);
  }
});
