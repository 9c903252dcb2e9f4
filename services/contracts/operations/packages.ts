import type { FromSchema } from "json-schema-to-ts";
import type { FoundPackage, PackageDetails, PackageVersion } from "../results/packages.ts";
import { tools } from "../tools.ts";

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

/** What is removed may have any version: it is compared with what is there, and never given to apt. */
const removedPackage = {
  ...packageVersion,
  properties: { ...packageVersion.properties, version: { type: "string", maxLength: 256 } },
} as const;

const packageVersions = { type: "array", maxItems: 5000, items: packageVersion } as const;

/** More than a person would name: what came with what they named is taken back with it. */
const packageNames = { ...tools["packages.remove"].parameters.properties.packages, maxItems: 5000 } as const;
const packageList = { type: "object", additionalProperties: false, required: ["packages"] } as const;

export const packageOperations = {
  /** fetch the package index */
  "update-index": { type: "object", additionalProperties: false, properties: {} },
  /** only say what would happen, with versions */
  "simulate-install": { ...packageList, properties: { packages: packageNames } },
  /** exactly these versions; anything that apt would do beyond `expect` is an error */
  install: {
    type: "object",
    additionalProperties: false,
    required: ["packages", "expect"],
    properties: {
      /** what was asked for by name; all else is marked as installed for others' sake. None in an update */
      packages: packageVersions,
      expect: {
        type: "object",
        additionalProperties: false,
        required: ["install", "remove"],
        properties: {
          install: packageVersions,
          remove: { type: "array", maxItems: 5000, items: packageVersion.properties.package },
          configure: packageVersions,
        },
      },
    },
  },
  "simulate-remove": { ...packageList, properties: { packages: packageNames } },
  /** exactly this; anything that apt would do beyond `expect` is an error */
  remove: {
    type: "object",
    additionalProperties: false,
    required: ["packages", "expect"],
    properties: {
      packages: packageNames,
      /** of these the settings go too: there were none before */
      purge: { type: "array", maxItems: 5000, items: packageNames.items },
      expect: {
        type: "object",
        additionalProperties: false,
        required: ["install", "remove"],
        properties: {
          install: packageVersions,
          remove: { type: "array", minItems: 1, maxItems: 5000, items: removedPackage },
        },
      },
    },
  },
  "simulate-update": tools["packages.update"].parameters,
  "search-packages": tools["packages.search"].parameters,
  "show-package": tools["packages.info"].parameters,
} as const;

type Requests = typeof packageOperations;
export interface PackageRequests {
  "update-index": FromSchema<Requests["update-index"]>;
  "simulate-install": FromSchema<Requests["simulate-install"]>;
  install: FromSchema<Requests["install"]>;
  "simulate-remove": FromSchema<Requests["simulate-remove"]>;
  remove: FromSchema<Requests["remove"]>;
  "simulate-update": FromSchema<Requests["simulate-update"]>;
  "search-packages": FromSchema<Requests["search-packages"]>;
  "show-package": FromSchema<Requests["show-package"]>;
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
  /** unpacked already, by an installation that was cut short; it is finished */
  readonly configure: readonly PackageVersion[];
  /** bytes to fetch */
  readonly download: number;
}

/** What an update would do; `named` is empty when all software is meant. */
export interface UpdateSimulation extends InstallSimulation {
  /** packages that apt keeps at their old version, since a new one would need others to be removed, or was held by hand */
  readonly held: readonly string[];
}

/** What a removal would do, read from apt's own simulation. */
export interface RemoveSimulation {
  /** everything that would be removed, with the version that is there, the named ones included */
  readonly remove: readonly PackageVersion[];
  /** what would be installed in the place of something removed */
  readonly install: readonly PackageVersion[];
  /** names among `remove` without which the system is not thought to work */
  readonly essential: readonly string[];
  /** bytes on the disk, as far as the packages say */
  readonly freed: number;
}

export interface PackageAnswers {
  "update-index": null;
  "simulate-install": InstallSimulation;
  /** what was asked for and is installed now, as dpkg says */
  install: readonly PackageVersion[];
  "simulate-remove": RemoveSimulation;
  /** what is gone now, as dpkg says */
  remove: readonly PackageVersion[];
  "simulate-update": UpdateSimulation;
  "search-packages": { readonly packages: readonly FoundPackage[]; readonly total: number };
  "show-package": PackageDetails;
}
