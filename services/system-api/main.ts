import { readFileSync } from "node:fs";
import type { AuditRecord } from "#contracts/audit";
import { paths } from "#contracts/paths";
import { proposalLifetime, systemApi } from "#contracts/system-api";
import { type Caller, connectSystemBus, dbus } from "#kit/bus";
import { runDaemon } from "#kit/daemon";
import { log } from "#kit/log";
import { type AuditLog, openAuditLog } from "./audit-log.ts";
import { clearOrphans } from "./clear-orphans.ts";
import { openJobs } from "./jobs.ts";
import { loadPolicy } from "./load-policy.ts";
import { methods } from "./methods.ts";
import { openProposals, type Proposal } from "./proposals.ts";
import type { Service } from "./service.ts";

const root = 0;
const proposalsPerUser = 32;
const jobsPerUser = 8;
/** seconds given to running jobs when the service stops */
const stopSeconds = 5;

await runDaemon("system-api", async () => {
  const policy = loadPolicy(paths.policy, root);
  const audit = await openAudit();
  const bus = await connectSystemBus();
  await clearOrphans(bus, audit.found.orphans);
  const proposals = openProposals({ lifetime: proposalLifetime, perUser: proposalsPerUser }, declined(audit));
  const service: Service = { bus, policy, audit, proposals, jobs: openJobs(jobsPerUser) };
  await forgetClientsThatLeave(service);
  bus.serve(systemApi.path, systemApi.interface, readFileSync(paths.interface, "utf8"), methods(service));
  await bus.requestName(systemApi.bus);

  return async () => {
    await service.jobs.stop(stopSeconds);
    await audit.close();
    bus.disconnect();
  };
});

async function openAudit(): Promise<AuditLog> {
  const audit = await openAuditLog(paths.audit, { written: tellJournal });
  const { problem, torn, orphans } = audit.found;
  if (problem !== null) log.error(`${paths.audit} was changed: ${problem}`);
  if (torn.length > 0)
    log.warning(`${paths.audit}: the last write was cut off; ${torn.length} bytes moved to its start record`);
  for (const { id, tool } of orphans)
    log.warning(`job ${id} (${tool}): unknown outcome, the service ended before it did`);
  return audit;
}

/**
 * In the journal too, where changing the log does not reach. Arguments and details stay in the log: the journal is read
 * by more people, and sent elsewhere. Where the journal drops lines because too many come, the next hash stands for them.
 */
function tellJournal({ event, sequence, tool, uid, id, hash }: AuditRecord): void {
  const fields = Object.entries({ sequence, tool, uid, id, hash }).filter(([, value]) => value !== undefined);
  log.info(`audit ${event} ${fields.map(([name, value]) => `${name}=${value}`).join(" ")}`);
}

/** Records a proposal that nobody committed. */
function declined(audit: AuditLog): (proposal: Proposal, why: string) => void {
  return ({ id, caller, call: { tool } }, why) => {
    audit
      .append({ event: "declined", uid: caller.uid, client: caller.sender, tool, id, detail: why })
      .catch((error: Error) => log.error(`proposal ${id}: ${why}: not recorded: ${error.message}`));
  };
}

async function forgetClientsThatLeave({ bus, proposals, jobs }: Service): Promise<void> {
  const match = { sender: dbus.destination, interface: dbus.interface, member: "NameOwnerChanged" };
  await bus.subscribe(match, ([name, , owner]) => {
    if (owner !== "") return;
    const left = ({ sender }: Caller): boolean => sender === name;
    proposals.drop(left, "the client left");
    jobs.drop(left);
  });
}
