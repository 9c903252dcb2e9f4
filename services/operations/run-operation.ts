import { readFile } from "node:fs/promises";
import {
  type Operation,
  type OperationEvent,
  type OperationRequest,
  type OperationResults,
  operationRequests,
} from "#contracts/operation";
import { jsonLine } from "#kit/json-lines";
import { log } from "#kit/log";
import { validator } from "#kit/validator";
import { OperationError } from "./operation-error.ts";

/**
 * The frame of every operation: reads the request that systemd hands over as a credential, checks it again, acts,
 * and prints events on standard output. The exit status is 0 when an answer was given, the error included.
 */
export async function runOperation<Name extends Operation>(
  name: Name,
  act: (request: OperationRequest<Name>, tell: (progress: string) => void) => Promise<OperationResults[Name]>,
): Promise<void> {
  // Whoever listened is gone: what was begun goes on to its end all the same, or packages would stay half installed.
  process.stdout.on("error", () => undefined);
  const print = (event: OperationEvent): void => void process.stdout.write(jsonLine(event));
  try {
    const request = await readRequest(name);
    print({ result: await act(request, (progress) => print({ progress })) });
  } catch (error) {
    if (error instanceof OperationError) return print({ error: error.error, message: error.message });
    log.error(`${name}: ${(error as Error).stack ?? String(error)}`);
    print({ error: "failed", message: `${name}: ${(error as Error).message}` });
    process.exitCode = 1;
  }
}

async function readRequest<Name extends Operation>(name: Name): Promise<OperationRequest<Name>> {
  const folder = process.env["CREDENTIALS_DIRECTORY"];
  if (folder === undefined) throw new Error("no credential was passed: this program is started by its unit alone");
  const check = validator<OperationRequest<Name>>("the request", operationRequests[name]);
  return check(JSON.parse(await readFile(`${folder}/request`, "utf8")));
}
