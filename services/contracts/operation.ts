import { type MachineAnswers, machineOperations, type MachineRequests } from "./operations/machine.ts";
import { type PackageAnswers, packageOperations, type PackageRequests } from "./operations/packages.ts";
import { type UserAnswers, userOperations, type UserRequests } from "./operations/users.ts";

/**
 * A fixed privileged unit, parlance-op-NAME@ID.service, is given its request from ID.json in paths.operations and
 * prints newline-separated {@link OperationEvent}s on its standard output, a socket that system-api listens on.
 * This is what each request must look like.
 */
export const operationRequests = {
  ...packageOperations,
  ...userOperations,
  ...machineOperations,
} as const;

export type Operation = keyof typeof operationRequests;
export interface OperationRequests extends MachineRequests, PackageRequests, UserRequests {}
export type OperationRequest<Name extends Operation> = OperationRequests[Name];

/** What each operation gives back. */
export interface OperationResults extends MachineAnswers, PackageAnswers, UserAnswers {}

export type OperationEvent =
  | { readonly progress: string }
  | { readonly result: unknown }
  | { readonly error: "notFound" | "changed" | "denied" | "cancelled" | "failed"; readonly message: string };
