import t from "tap";
import { moment } from "./quantities.ts";
import { render } from "./render.ts";
import type { Style } from "./style.ts";

const plain: Style = { color: false, columns: Infinity, rows: Infinity };
const time = "2026-03-01T14:05:00.000Z";
const nginx = {
  ...{ name: "nginx.service", description: "A web server", state: "active", detail: "running", enabled: "enabled" },
};

t.test("services stand in columns, without the ending that all have", async (t) => {
  const failed = { ...nginx, name: "odd\u001b.service", state: "failed", detail: "failed", enabled: "" };
  const text = render("services.list", { services: [nginx, failed] }, plain);
  t.same(text.split("\n"), [
    "nginx    active (running)  enabled  A web server",
    "odd\\x1b  failed                     A web server",
    "",
  ]);
  t.equal(render("services.list", { services: [] }, plain), "There is no such service.\n");
});

t.test("a service's state, facts and last messages are told", async (t) => {
  const service = { ...nginx, file: "/x", result: "success", since: time, pid: 42, memory: 5_000_000 };
  const log = [{ time, priority: 6, source: "nginx", pid: 42, message: "ready" }];
  t.same(render("services.status", { service, log, withheld: null }, plain).split("\n"), [
    "nginx: A web server",
    `active (running) since ${moment(time)}`,
    "process 42, 5.0 MB of memory, starts with the machine",
    "",
    `${moment(time)} nginx[42]: ready`,
    "",
  ]);
  const dead = { ...service, state: "failed", detail: "failed", result: "exit-code", pid: null, memory: null };
  t.same(
    render("services.status", { service: { ...dead, enabled: "static" }, log: [], withheld: "why" }, plain).split("\n"),
    [
      "nginx: A web server",
      `failed since ${moment(time)}, ended with exit-code`,
      "static: started by others",
      "(why)",
      "",
    ],
  );
});

t.test("what became of a service is told in a line, with what went with it", async (t) => {
  const stopped = { ...nginx, state: "inactive", detail: "dead" };
  t.equal(render("services.start", { service: nginx, also: [] }, plain), "nginx is active (running).\n");
  t.equal(
    render("services.stop", { service: stopped, also: ["php.service"] }, plain),
    "nginx is inactive.\nTogether with it: php.service\n",
  );
});

t.test("processes that were stopped are told one by one", async (t) => {
  const processes = [
    { pid: 7, name: "a\u001bb", ended: "SIGTERM" },
    { pid: 8, name: "c", ended: "SIGKILL" },
    { pid: 9, name: "d", ended: null },
  ] as const;
  t.same(render("processes.stop", { processes }, plain).split("\n"), [
    "a\\x1bb (7) ended.",
    "c (8) did not end when it was asked to, and was killed.",
    "d (9) still runs.",
    "",
  ]);
  t.equal(
    render("processes.start", { status: 3, signal: null, truncated: false }, plain),
    "The program ended with status 3.\n",
  );
});
