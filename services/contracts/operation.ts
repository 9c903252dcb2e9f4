import type { FromSchema } from "json-schema-to-ts";
import { type MachineAnswers, machineOperations, type MachineRequests } from "./operations/machine.ts";
import { tools } from "./tools.ts";

const packageVersion = {
  type: "object",
  additionalProperties: false,
  required: ["package", "version"],
  properties: {
    // Debian policy 5.6.1, with the architecture where it is not the machine's own.
    package: { type: "string", pattern: "^[a-z0-9][a-z0-9.+-]*(:[a-z0-9-]+)?$", maxLength: 160 },
    // Debian policy 5.6.12; apt would read a last + or - as another command.
    version: { type: "string", pattern: "^[A-Za-z0-9.+~:-]*[A-Za-z0-9.~]$", maxLength: 256 },
  },
} as const;

const packageVersions = { type: "array", maxItems: 5000, items: packageVersion } as const;

/**
 * A fixed privileged unit, parlance-op-NAME@ID.service, is given its request from ID.json in paths.operations and
 * prints newline-separated {@link OperationEvent}s on its standard output, a socket that system-api listens on.
 * This is what each request must look like.
 */
export const operationRequests = {
  /** fetch the package index */
  "update-index": { type: "object", additionalProperties: false, properties: {} },
  /** only say what would happen, with versions */
  "simulate-install": tools["packages.install"].parameters,
  /** exactly these versions; anything that apt would do beyond `expect` is an error */
  install: {
    type: "object",
    additionalProperties: false,
    required: ["packages", "expect"],
    properties: {
      packages: { ...packageVersions, minItems: 1, maxItems: 64 },
      expect: {
        type: "object",
        additionalProperties: false,
        required: ["install", "remove"],
        properties: {
          install: packageVersions,
          remove: { type: "array", maxItems: 5000, items: packageVersion.properties.package },
        },
      },
    },
  },
  ...machineOperations,
} as const;

export type Operation = keyof typeof operationRequests;
export interface OperationRequests extends MachineRequests {
  "update-index": FromSchema<(typeof operationRequests)["update-index"]>;
  "simulate-install": FromSchema<(typeof operationRequests)["simulate-install"]>;
  install: FromSchema<(typeof operationRequests)["install"]>;
}
export type OperationRequest<Name extends Operation> = OperationRequests[Name];

export interface PackageVersion {
  readonly package: string;
  readonly version: string;
}

/** What an installation would do, read from apt's own simulation. */
export interface InstallSimulation {
  /** the named packages at the version that would be installed; empty when they are all there already */
  readonly named: readonly PackageVersion[];
  /** everything that would be installed or upgraded, the named ones included */
  readonly install: readonly PackageVersion[];
  /** names among `install` that replace another version */
  readonly upgrade: readonly string[];
  readonly remove: readonly string[];
  /** bytes to fetch */
  readonly download: number;
}

/** What each operation gives back. */
export interface OperationResults extends MachineAnswers {
  "update-index": null;
  "simulate-install": InstallSimulation;
  /** what was asked for and is installed now, as dpkg says */
  install: readonly PackageVersion[];
}

export type OperationEvent =
  | { readonly progress: string }
  | { readonly result: unknown }
  | { readonly error: "notFound" | "changed" | "cancelled" | "failed"; readonly message: string };
