import type { EventKind, MachineEvent } from "#contracts/event-monitor";
import type { Call } from "#contracts/tools";

type Suggestion = MachineEvent["suggestion"];

/** What is said of each kind of trouble, and what could help. */
interface Kind {
  readonly severity: MachineEvent["severity"];
  message(subject: string, detail?: string): string;
  suggest(subject: string, detail?: string): Suggestion;
}

const isService = (unit: string): boolean => unit.endsWith(".service");
/** The System API does not act on Parlance's own services. */
const isOwn = (unit: string): boolean => unit.startsWith("parlance-");
/** More packages than this are not named one by one; apt finishes them all with any of them. */
const mostNamed = 16;

const suggest = (words: string, ...calls: readonly Call[]): Suggestion => ({ words, calls });
const restart = (service: string): Call => ({ tool: "services.restart", arguments: { service } });

const startAgain = (unit: string): Suggestion =>
  !isService(unit) || isOwn(unit) ? null : suggest(`start ${unit} again`, restart(unit));

const showBusy = suggest("show what keeps the processor busy", {
  tool: "processes.list",
  arguments: { sort: "cpu", limit: 5 },
});
const showDisks = suggest("show what the disks hold", { tool: "system.disk", arguments: {} });

export const kinds: Readonly<Record<EventKind, Kind>> = {
  "unit failed": { severity: "warning", message: (unit) => `${unit} has failed`, suggest: startAgain },
  "crash loop": {
    severity: "critical",
    message: (unit) => `${unit} failed again and again, and is not started any more`,
    suggest: (unit) =>
      isService(unit)
        ? suggest(`show the last messages of ${unit}: to start it once more would not help before its cause is gone`, {
            tool: "services.status",
            arguments: { service: unit },
          })
        : null,
  },
  "out of memory": {
    severity: "critical",
    message: (subject) => `${subject} was ended because the machine ran out of memory`,
    suggest: (subject) =>
      isService(subject)
        ? startAgain(subject)
        : suggest("show what uses the memory now", {
            tool: "processes.list",
            arguments: { sort: "memory", limit: 5 },
          }),
  },
  "disk nearly full": {
    severity: "warning",
    message: (folder) => `the disk that holds ${folder} is nearly full`,
    suggest: () => showDisks,
  },
  "disk error": {
    severity: "critical",
    message: (disk) => `the disk ${disk} has errors: save what is on it, and have it looked at`,
    suggest: () => suggest("show which disk that is", { tool: "system.hardware", arguments: {} }),
  },
  "read-only file system": {
    severity: "critical",
    message: (disk) => `the file system on ${disk} has errors, and the kernel writes nothing to it any more`,
    suggest: () =>
      suggest("start the machine again, which checks the file system", {
        tool: "system.power",
        arguments: { action: "reboot" },
      }),
  },
  "hot cpu": {
    severity: "warning",
    message: () => "the processor is too hot, and is slowed down",
    suggest: () => showBusy,
  },
  overheating: {
    severity: "critical",
    message: (zone, heat) => `${zone} is at ${heat}, and the machine is about to switch itself off`,
    suggest: () => showBusy,
  },
  "clock unset": {
    severity: "critical",
    message: (_clock, day) => `the clock is wrong: it was ${day} already, so that certificates and logs are not right`,
    suggest: () => suggest("set the clock with its service again", restart("systemd-timesyncd.service")),
  },
  "no name server": {
    severity: "warning",
    message: (connection) => `the machine is connected (${connection}), but knows nobody to ask for addresses of names`,
    suggest: (_connection, gateway) =>
      gateway === undefined
        ? suggest("have the network set up again", restart("NetworkManager.service"))
        : suggest(`ask ${gateway}, through which the machine is connected`, {
            tool: "network.set_dns",
            arguments: { servers: [gateway] },
          }),
  },
  "link lost": {
    severity: "warning",
    message: (device, why) =>
      why === "carrier-changed"
        ? `the connection over ${device} is lost: nothing is at the other end of its cable`
        : `the connection over ${device} is lost (${why})`,
    suggest: () => suggest("have the network set up again", restart("NetworkManager.service")),
  },
  "package state broken": {
    severity: "warning",
    message: (names) => `the installation of ${names} was not finished`,
    suggest: (names, all = names) =>
      suggest("finish it", { tool: "packages.install", arguments: { packages: all.split(" ").slice(0, mostNamed) } }),
  },
  "certificate expiry": {
    severity: "warning",
    message: (name, day) => `the certificate of ${name} ends on ${day}, and was not renewed`,
    suggest: () => suggest("renew it with certbot", restart("certbot.service")),
  },
  "battery low": {
    severity: "critical",
    message: (_battery, percent) => `the battery is at ${percent}`,
    suggest: () => suggest("suspend the machine", { tool: "system.power", arguments: { action: "suspend" } }),
  },
  "new printer": {
    severity: "warning",
    message: (model) => `a printer was plugged in (${model}), and nothing is installed that prints`,
    suggest: () =>
      suggest("install what prints without a driver of its own", {
        tool: "packages.install",
        arguments: { packages: ["cups", "ipp-usb"] },
      }),
  },
};
