import t from "tap";
import { type JournalEntry, readEntry } from "./read-entry.ts";

const failed = "d9b373ed55a64feb8242e02dbe79a49c";
const unit = { _PID: "1", MESSAGE_ID: failed, UNIT: "nginx.service", UNIT_RESULT: "exit-code", MESSAGE: "x" };
const kernel = (MESSAGE: string): JournalEntry => ({ _TRANSPORT: "kernel", SYSLOG_FACILITY: "0", MESSAGE });
const network = (MESSAGE: string): JournalEntry => ({ _SYSTEMD_UNIT: "NetworkManager.service", MESSAGE });
const change = "<info>  [1763926000.1234] device (eth0): state change: activated ->";

for (const [what, entry, expected] of [
  ["a unit that failed", unit, { kind: "unit failed", subject: "nginx.service" }],

  [
    "one that took all memory",
    { ...unit, UNIT_RESULT: "oom-kill" },
    { kind: "out of memory", subject: "nginx.service" },
  ],
  ["a program that says that it is systemd", { ...unit, _PID: "4711" }, null],
  ["a record of somebody else's", { ...unit, MESSAGE_ID: "a" }, null],
  ["a name that is no text", { ...unit, UNIT: [1, 2] }, null],
  [
    "the kernel's memory",
    kernel("Out of memory: Killed process 812 (chrome) total-vm:1kB, anon-rss:1kB"),
    { kind: "out of memory", subject: "chrome" },
  ],
  [
    "a file system that gave up",
    kernel("EXT4-fs (sda2): Remounting filesystem read-only"),
    { kind: "read-only file system", subject: "sda2" },
  ],
  ["a disk", kernel("I/O error, dev sdb, sector 2048 op 0x0:(READ) flags 0x0"), { kind: "disk error", subject: "sdb" }],
  [
    "heat",
    kernel("CPU3: Core temperature above threshold, cpu clock throttled"),
    { kind: "hot cpu", subject: "the processor" },
  ],
  ["a program that quotes the kernel", { _PID: "9", MESSAGE: "I/O error, dev sdb, sector 2048" }, null],
  [
    "a program that writes into the kernel's log",
    { ...kernel("I/O error, dev sdb, sector 2048"), SYSLOG_FACILITY: "1" },
    null,
  ],
  [
    "a network that is lost",
    network(`${change} unavailable (reason 'carrier-changed', managed-type: 'full')`),
    { kind: "link lost", subject: "eth0", detail: "carrier-changed" },
  ],
  ["one that a person left", network(`${change} disconnected (reason 'user-requested', sys-iface-state: 'x')`), null],
  ["one that goes over to another", network(`${change} deactivating (reason 'new-activation', x: 'y')`), null],
  [
    "one that is named like that",
    network(`<info>  [1.2] policy: set '${change} failed (reason 'x')' as default`),
    null,
  ],
  ["a program that quotes it", { _PID: "9", MESSAGE: `${change} unavailable (reason 'carrier-changed')` }, null],
  ["anything else that the kernel says", kernel("usb 1-1: new high-speed USB device"), null],
] as readonly (readonly [string, JournalEntry, object | null])[])
  t.test(`of the journal: ${what}`, async (t) => t.same(readEntry(entry), expected));
