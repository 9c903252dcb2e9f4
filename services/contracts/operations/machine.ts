import type { FromSchema } from "json-schema-to-ts";
import type { StoppedProcess } from "../results/processes.ts";
import type { LogEntry } from "../results/system.ts";

/** What the operations about the running machine are asked with. */
export const machineOperations = {
  /** the newest messages of the journal that fit */
  "read-logs": {
    type: "object",
    additionalProperties: false,
    required: ["lines"],
    properties: {
      lines: { type: "integer", minimum: 1, maximum: 1000 },
      service: { type: "string", maxLength: 255, pattern: "^[A-Za-z0-9:_.@\\\\][A-Za-z0-9:_.@\\\\-]*\\.service$" },
      /** only what processes of this user wrote */
      uid: { type: "integer", minimum: 0 },
      priority: { enum: ["err", "warning", "info"] },
      /** today, yesterday, seconds before now, or a time of this machine's */
      since: {
        type: "string",
        pattern: "^(today|yesterday|-[0-9]{1,10}s|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2})$",
      },
    },
  },
  /** as this user: so the kernel itself sees to it that nobody else's processes are meant */
  "stop-processes": {
    type: "object",
    additionalProperties: false,
    required: ["uid", "gid", "processes"],
    properties: {
      uid: { type: "integer", minimum: 0 },
      gid: { type: "integer", minimum: 0 },
      processes: {
        type: "array",
        minItems: 1,
        maxItems: 4096,
        items: {
          type: "object",
          additionalProperties: false,
          required: ["pid", "started", "name"],
          properties: {
            pid: { type: "integer", minimum: 2 },
            /** ticks after boot, as in /proc/PID/stat: with it the number is this process's and no other's */
            started: { type: "integer", minimum: 0 },
            name: { type: "string" },
          },
        },
      },
    },
  },
} as const;

export interface MachineRequests {
  "read-logs": FromSchema<(typeof machineOperations)["read-logs"]>;
  "stop-processes": FromSchema<(typeof machineOperations)["stop-processes"]>;
}

/** What they give back. */
export interface MachineAnswers {
  /** oldest first; truncated when older messages that were asked for did not fit */
  "read-logs": { readonly entries: readonly LogEntry[]; readonly truncated: boolean };
  "stop-processes": readonly StoppedProcess[];
}
