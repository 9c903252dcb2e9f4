/**
 * A fixed privileged unit, parlance-op-NAME@ID.service, reads its request from ID.json in paths.operations and
 * prints newline-separated {@link OperationEvent}s on its standard output, a socket that system-api listens on.
 */
export type OperationRequest =
  /** simulate only: what would happen, with versions */
  | { readonly do: "simulate-install"; readonly packages: readonly string[] }
  /** exactly these versions; anything else that apt would have to do is an error */
  | {
      readonly do: "install";
      readonly packages: readonly PackageVersion[];
      readonly expect: readonly PackageVersion[];
    };

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
  readonly remove: readonly string[];
  /** bytes to fetch */
  readonly download: number;
}

export type OperationEvent =
  | { readonly progress: string }
  | { readonly result: unknown }
  | { readonly error: "notFound" | "changed" | "failed"; readonly message: string };
