import { none, packageName, packageNames, text, type Tool, unit, userName } from "./tool.ts";

// The machine itself: its network, software, accounts and settings.

const destroyWhen = "the session came over that network";
const oneUser = {
  type: "object",
  additionalProperties: false,
  required: ["user"],
  properties: { user: userName },
} as const;
const somePackages = {
  type: "object",
  additionalProperties: false,
  required: ["packages"],
  properties: { packages: packageNames },
} as const;

export const machine = {
  "network.status": {
    ...{ about: "Show whether the machine is online, and its interfaces", effect: "read", as: "user" },
    ...{ runs: "broker", tags: [] },
    parameters: none,
  },
  "network.addresses": {
    ...{ about: "Show the machine's IP addresses", effect: "read", as: "user", runs: "broker", tags: [] },
    parameters: none,
  },
  "network.ping": {
    ...{ about: "Test whether a host can be reached", effect: "read", as: "user", runs: "sandbox", tags: ["egress"] },
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["host"],
      properties: { host: { type: "string", maxLength: 253, pattern: "^[A-Za-z0-9_:][A-Za-z0-9_.:%-]*$" } },
    },
  },
  "network.wifi_list": {
    ...{ about: "List wireless networks in reach", effect: "read", as: "user", runs: "broker", tags: ["foreign"] },
    parameters: none,
  },
  "network.wifi_connect": {
    ...{ about: "Join a wireless network", effect: "change", as: "admin", runs: "broker", tags: ["egress"] },
    ...{ undo: "previous network", destroyWhen, secrets: ["password"] },
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["ssid"],
      properties: { ssid: { type: "string", minLength: 1, maxLength: 32 } },
    },
  },
  "network.set_dns": {
    ...{ about: "Set the DNS servers", effect: "change", as: "admin", runs: "broker", tags: ["egress"] },
    ...{ undo: "previous servers", destroyWhen },
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["servers"],
      properties: {
        servers: {
          type: "array",
          minItems: 1,
          maxItems: 8,
          uniqueItems: true,
          items: { type: "string", maxLength: 45, pattern: "^[0-9A-Fa-f:.]+$", description: "an IP address" },
        },
      },
    },
  },
  "packages.search": {
    ...{ about: "Search for software packages", effect: "read", as: "user", runs: "broker", tags: ["foreign"] },
    parameters: { type: "object", additionalProperties: false, required: ["query"], properties: { query: text } },
  },
  "packages.info": {
    ...{ about: "Show the version and description of a package", effect: "read", as: "user", runs: "broker" },
    tags: ["foreign"],
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["package"],
      properties: { package: packageName },
    },
  },
  "packages.install": {
    ...{ about: "Install software packages", effect: "change", as: "admin", runs: "unit", tags: ["egress"] },
    ...{ undo: "remove what it added", destroyWhen: "the simulation removes something" },
    parameters: somePackages,
  },
  "packages.remove": {
    ...{ about: "Remove software packages", effect: "change", as: "admin", runs: "unit", tags: [] },
    ...{ undo: "install the same versions" },
    destroyWhen: "the simulation removes more than was named, or an essential package",
    parameters: somePackages,
  },
  "packages.update": {
    ...{ about: "Update all software or the named packages", effect: "change", as: "admin", runs: "unit" },
    ...{ tags: ["egress"], destroyWhen: "the simulation removes something", asksTo: "update software" },
    parameters: { type: "object", additionalProperties: false, properties: { packages: packageNames } },
  },
  "users.list": {
    ...{ about: "List the accounts on this machine", effect: "read", as: "user", runs: "broker", tags: ["foreign"] },
    parameters: none,
  },
  "users.add": {
    ...{ about: "Create a user account", effect: "change", as: "admin", runs: "unit", tags: [], undo: "remove it" },
    parameters: oneUser,
  },
  "users.remove": {
    ...{ about: "Delete a user account", effect: "destroy", as: "admin", runs: "unit", tags: [] },
    parameters: oneUser,
  },
  "system.status": {
    ...{ about: "Show uptime, load, memory, disk and failed services at a glance", effect: "read", as: "user" },
    ...{ runs: "broker", tags: [] },
    parameters: none,
  },
  "system.memory": {
    ...{ about: "Show free and used memory", effect: "read", as: "user", runs: "broker", tags: [] },
    parameters: none,
  },
  "system.disk": {
    ...{ about: "Show free and used disk space", effect: "read", as: "user", runs: "broker", tags: [] },
    parameters: none,
  },
  "system.hardware": {
    ...{ about: "Show the hardware: cpu, graphics, disks, devices", effect: "read", as: "user", runs: "broker" },
    tags: ["foreign"],
    parameters: none,
  },
  "system.logs": {
    ...{ about: "Show log messages", effect: "read", as: "user", runs: "broker", tags: ["foreign", "sensitive"] },
    parameters: {
      type: "object",
      additionalProperties: false,
      properties: {
        service: unit,
        priority: { enum: ["err", "warning", "info"] },
        since: { ...text, description: "a time as systemd reads it: today, yesterday, -1h, 2026-01-31" },
        lines: { type: "integer", minimum: 1, maximum: 10_000 },
      },
    },
  },
  "system.set_time_zone": {
    ...{ about: "Set the time zone", effect: "change", as: "admin", runs: "broker", tags: [], undo: "previous zone" },
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["zone"],
      properties: { zone: { type: "string", maxLength: 64, pattern: "^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$" } },
    },
  },
  "system.set_hostname": {
    ...{ about: "Set the machine's name", effect: "change", as: "admin", runs: "broker", tags: [] },
    undo: "previous name",
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["name"],
      properties: { name: { type: "string", maxLength: 64, pattern: "^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$" } },
    },
  },
  "system.power": {
    ...{ about: "Shut down, reboot or suspend the machine", effect: "destroy", as: "admin", runs: "broker", tags: [] },
    parameters: {
      type: "object",
      additionalProperties: false,
      required: ["action"],
      properties: { action: { enum: ["shutdown", "reboot", "suspend"] } },
    },
  },
} as const satisfies Record<string, Tool>;
