import { execFileSync } from "node:child_process";
import t from "tap";
import { journalArguments } from "./journal-arguments.ts";
import { parseJournal } from "./parse-journal.ts";

const recorded = [
  '{"MESSAGE":"Started nginx.service.","PRIORITY":"6","SYSLOG_IDENTIFIER":"systemd","_PID":"1","__REALTIME_TIMESTAMP":"1767225600123456","__CURSOR":"s=1","_BOOT_ID":"2"}',
  '{"MESSAGE":[104,105,255,27],"_COMM":"odd","__REALTIME_TIMESTAMP":"1767225601000000"}',
  '{"MESSAGE":null,"PRIORITY":"3","SYSLOG_IDENTIFIER":"big","SYSLOG_PID":"77","__REALTIME_TIMESTAMP":"1767225602000000"}',
  '{"MESSAGE":["one","two"],"PRIORITY":["4","5"],"SYSLOG_IDENTIFIER":"twice","_PID":"8","__REALTIME_TIMESTAMP":"1767225603000000"}',
  "",
].join("\n");

t.test("messages are read: text, bytes, those that journalctl leaves out, and fields given twice", async (t) => {
  t.same(parseJournal(recorded), [
    { time: "2026-01-01T00:00:00.123Z", priority: 6, source: "systemd", pid: 1, message: "Started nginx.service." },
    { time: "2026-01-01T00:00:01.000Z", priority: 6, source: "odd", pid: null, message: "hi\ufffd\u001b" },
    {
      ...{ time: "2026-01-01T00:00:02.000Z", priority: 3, source: "big", pid: 77 },
      message: "(a message too long to be shown)",
    },
    { time: "2026-01-01T00:00:03.000Z", priority: 4, source: "twice", pid: 8, message: "one" },
  ]);
  t.same(parseJournal(""), []);
});

t.test("long messages are cut", async (t) => {
  const [entry] = parseJournal(`{"MESSAGE":"${"x".repeat(4000)}","__REALTIME_TIMESTAMP":"1767225600000000"}`);
  t.equal(entry!.message, `${"x".repeat(1000)}…`);
});

t.test("journalctl is given what was asked for and nothing else, and takes it", async (t) => {
  const since = "2026-01-01 00:00:00";
  const all = journalArguments({ lines: 5, service: "nginx.service", uid: 1000, priority: "err", since });
  t.same(all.slice(4), [
    ...["--lines=5", "--unit=nginx.service", "--priority=err", "--since=2026-01-01 00:00:00", "_UID=1000"],
  ]);
  t.same(journalArguments({ lines: 50 }).slice(4), ["--lines=50"]);
  const empty = t.testdir({});
  for (const when of [since, "today", "yesterday", "-3600s"]) {
    const given = [...journalArguments({ lines: 5, service: "a\\x2d@b.service", priority: "info", since: when })];
    const output = execFileSync("journalctl", [`--directory=${empty}`, ...given], { encoding: "utf8" });
    t.same(parseJournal(output), []);
  }
});
