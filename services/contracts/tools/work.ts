import { path, text, type Tool, unit } from "./tool.ts";

// What runs: processes, services, commands.

const oneService = {
  type: "object",
  additionalProperties: false,
  required: ["service"],
  properties: { service: unit },
} as const;
const destroyWhen = "the bus, login, network or the session depends on it";

export const work = {
  "processes.list": {
    ...{ about: "List running processes, sorted by memory or cpu use", effect: "read", as: "user", runs: "broker" },
    tags: ["foreign"],
    parameters: {
      type: "object",
      additionalProperties: false,
      properties: {
        sort: { enum: ["memory", "cpu", "start"] },
        limit: { type: "integer", minimum: 1, maximum: 1000 },
        name: { type: "string", minLength: 1, maxLength: 256, description: "only processes of this name" },
      },
    },
  },
  "processes.start": {
    ...{ about: "Start a program in the sandbox (no shell)", effect: "destroy", as: "user", runs: "sandbox" },
    tags: ["exec"],
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["program"],
      properties: { program: path, arguments: { type: "array", maxItems: 256, items: { type: "string" } } },
    },
  },
  "processes.stop": {
    ...{ about: "Stop a process by name or process id", effect: "destroy", as: "user", runs: "broker", tags: [] },
    parameters: { type: "object", additionalProperties: false, required: ["process"], properties: { process: text } },
  },
  "services.list": {
    ...{ about: "List system services", effect: "read", as: "user", runs: "broker", tags: ["foreign"] },
    parameters: {
      type: "object",
      additionalProperties: false,
      properties: { state: { enum: ["running", "failed", "all"] } },
    },
  },
  "services.status": {
    ...{ about: "Show whether a service runs and its last log lines", effect: "read", as: "user", runs: "broker" },
    tags: ["foreign", "sensitive"],
    parameters: oneService,
  },
  "services.start": {
    ...{ about: "Start a service", effect: "change", as: "admin", runs: "broker", tags: [], undo: "stop it" },
    parameters: oneService,
  },
  "services.stop": {
    ...{ about: "Stop a service", effect: "change", as: "admin", runs: "broker", tags: [] },
    ...{ undo: "start it", destroyWhen },
    parameters: oneService,
  },
  "services.restart": {
    ...{ about: "Restart a service", effect: "change", as: "admin", runs: "broker", tags: [], destroyWhen },
    parameters: oneService,
  },
  "commands.run": {
    ...{ about: "Run a shell command in the sandbox when no other tool fits", effect: "destroy", as: "user" },
    ...{ runs: "sandbox", tags: ["exec", "foreign"] },
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["command"],
      properties: { command: { type: "string", minLength: 1, maxLength: 8192, pattern: "^[^\\u0000]+$" } },
    },
  },
} as const satisfies Record<string, Tool>;
