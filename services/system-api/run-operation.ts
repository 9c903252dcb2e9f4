import { rm, writeFile } from "node:fs/promises";
import { PassThrough } from "node:stream";
import type { Operation, OperationEvent, OperationRequest, OperationResults } from "#contracts/operation";
import { type JobData, systemApiErrors } from "#contracts/system-api";
import { type Bus, BusError } from "#kit/bus";
import { readJsonLines } from "#kit/json-lines";
import { collectOutput } from "./collect-output.ts";
import { launchUnit } from "./launch-unit.ts";
import { operationFile } from "./operation-file.ts";

/**
 * Has a fixed privileged unit act: parlance-op-NAME@ID.service.
 * @param id no two operations that run at the same time may share one
 * @param signal asks it to stop; one that can no longer stop goes on to its end, and its result is given back
 * @throws {BusError} NotFound, Changed or Failed as the operation says, Unavailable when it gave no answer
 */
export async function runOperation<Name extends Operation>(
  bus: Bus,
  id: string,
  name: Name,
  request: OperationRequest<Name>,
  report: (data: JobData) => void,
  signal: AbortSignal,
): Promise<OperationResults[Name]> {
  const file = await operationFile(id, "json");
  const received = new PassThrough();
  const answer = readAnswer(received, report);
  answer.catch(() => {});
  const output = await collectOutput(await operationFile(id, "sock"), (piece) => {
    received.write(piece);
    return !received.destroyed;
  });
  try {
    await writeFile(file, JSON.stringify(request), { mode: 0o600 });
    const unit = `parlance-op-${name}@${id}.service`;
    const end = await launchUnit(bus, { name: unit }, signal);
    await output.finish();
    received.end();
    const event = await answer;
    if (event === null)
      throw new BusError(
        systemApiErrors.unavailable,
        `${unit} ended (${end.result}) without an answer; \`journalctl -u ${unit}\` says why`,
      );
    if ("error" in event) throw new BusError(errors[event.error], event.message);
    return event.result as OperationResults[Name];
  } finally {
    received.end();
    await output.finish();
    await rm(file, { force: true });
  }
}

/** Reports progress as it comes; gives back the last event that is none, or null. */
async function readAnswer(
  stream: PassThrough,
  report: (data: JobData) => void,
): Promise<Exclude<OperationEvent, { progress: string }> | null> {
  let answer: Exclude<OperationEvent, { progress: string }> | null = null;
  for await (const line of readJsonLines(stream)) {
    const event = line as OperationEvent;
    if ("progress" in event) report({ progress: event.progress });
    else answer = event;
  }
  return answer;
}

const errors = {
  notFound: systemApiErrors.notFound,
  changed: systemApiErrors.changed,
  denied: systemApiErrors.denied,
  cancelled: systemApiErrors.failed,
  failed: systemApiErrors.failed,
} as const;
