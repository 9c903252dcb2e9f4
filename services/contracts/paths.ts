/** Every path that two programs of the image must agree on. */
export const paths = {
  runtime: "/run/parlance",
  state: "/var/lib/parlance",
  configuration: "/etc/parlance",
  library: "/usr/lib/parlance",
  logs: "/var/log/parlance",

  node: "/usr/lib/parlance/bin/node",
  models: "/usr/share/parlance/models",
  policy: "/etc/parlance/policy.d",
  off: "/etc/parlance/off",
  /** one file for each person who switched it off for themselves, named after their user id */
  ownOff: (uid: number): string => `/var/lib/parlance/off/${uid}`,
  /** what a person has had done, and how it is taken back */
  history: (uid: number): string => `/var/lib/parlance/history/${uid}.json`,
  /** what a person agreed to for good */
  approvals: (uid: number): string => `/var/lib/parlance/approvals/${uid}.json`,
  /** What the System API offers, as the image says it and introspection answers it. */
  interface: "/usr/share/dbus-1/interfaces/org.parlance.System1.xml",
  audit: "/var/log/parlance/audit.jsonl",

  eventsSocket: "/run/parlance/events.sock",
  inferenceSocket: "/run/parlance/inference.sock",
  /** Operations (apt and the like): `ID.json` holds the typed request, `ID.sock` receives what the unit prints. */
  operations: "/run/parlance/operations",
  seccompFilter: "/usr/lib/parlance/sandbox/seccomp.bpf",

  /** @param uid numeric user id of the person */
  assistantSocket: (uid: number): string => `/run/parlance/assistant/${uid}.sock`,
  /** @param uid numeric user id of the person; only root may open it */
  handsSocket: (uid: number): string => `/run/parlance/hands/${uid}.sock`,
} as const;
