import t from "tap";
import { render } from "./render.ts";
import { type Style, styleOf } from "./style.ts";

const plain: Style = { color: false, columns: Infinity, rows: Infinity };
const narrow: Style = { color: false, columns: 24, rows: Infinity };
const coloured: Style = { color: true, columns: 80, rows: 24 };

const files = {
  path: "/home/anna\u001b[2J",
  entries: [
    { name: "evil\u001b]0;owned\u0007\n.txt", type: "file", size: 4096, modified: "2026-03-01T14:05:00Z" },
    { name: "文件夹", type: "directory", size: 4096, modified: "2026-03-01T14:05:00Z" },
    { name: "\u202egnp.link", type: "link", size: 12, modified: "no date \u001b[5m" },
  ],
} as const;

t.test("names that hold escape sequences are shown and not obeyed", async (t) => {
  for (const style of [plain, narrow]) {
    const text = render("files.list", files, style);
    t.notMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    t.match(text, "evil\\x1b]0;owned\\x07\\n.txt");
    t.equal(text.trimEnd().split("\n").length, 4, "one line for each");
  }
});

t.test("colour is only what the renderer itself puts there", async (t) => {
  const text = render("files.list", files, coloured);
  t.match(text, "\u001b[34m文件夹/\u001b[0m");
  t.notMatch(text.replace(/\u001b\[(?:0|1|34)m/g, ""), /\u001b/);
});

t.test("an empty directory says so", async (t) => {
  t.equal(render("files.list", { path: "/srv", entries: [] }, plain), "/srv: nothing there\n");
});

const processes = {
  total: 90,
  processes: [
    {
      pid: 7,
      name: "fire\u001b[1mfox",
      user: "anna",
      memory: 1_234_000_000,
      cpu: 12.34,
      started: "2026-03-01T14:05:00Z",
    },
    { pid: 12345, name: "sh", user: "root", memory: 999, cpu: 0, started: "2026-03-01T14:05:00Z" },
  ],
} as const;

t.test("processes stand in columns with sizes for people", async (t) => {
  const lines = render("processes.list", processes, plain).split("\n");
  t.match(lines[0], /^ {2}PID {2}MEMORY +CPU +STARTED +USER +NAME$/);
  t.match(lines[1], /^ {4}7 {2}1\.2 GB +12\.3 % .* anna +fire\\x1b\[1mfox$/);
  t.match(lines[2], /^12345 +999 B +0\.0 % .* root +sh$/);
  t.equal(lines[3], "2 of 90 processes");
});

t.test("on a terminal no more processes are shown than fit, and it is said how to see the others", async (t) => {
  const [one] = processes.processes;
  const many = { total: 90, processes: Array.from({ length: 90 }, (_, index) => ({ ...one, pid: index + 1 })) };
  const lines = render("processes.list", many, { ...coloured, color: false })
    .trimEnd()
    .split("\n");
  t.ok(lines.length < 24, `${lines.length} lines`);
  t.match(lines.at(-1), /^19 of 90 processes; to see all/);
  t.equal(render("processes.list", many, plain).trimEnd().split("\n").length, 91, "a pipe gets all of them");
});

t.test("on a narrow terminal columns are left out and no line is longer than it", async (t) => {
  const lines = render("processes.list", processes, narrow).split("\n");
  t.ok(
    lines.every((line) => line.length <= 24),
    lines.join("\n"),
  );
  t.match(lines[2], /^12345 .*sh$/);
});

t.test("the network's interfaces are listed under its state", async (t) => {
  const status = {
    online: false,
    connectivity: "none",
    interfaces: [{ name: "lo", type: "loopback", state: "connected", addresses: ["127.0.0.1/8", "::1/128"] }],
  };
  t.equal(
    render("network.status", status, plain),
    "Not online (connectivity: none)\nlo  loopback  connected  127.0.0.1/8\n                         ::1/128\n",
  );
  const long = { ...status.interfaces[0]!, name: "enp0s3", addresses: ["10.0.2.15/24", "fec0::5054:ff:fe12:3456/64"] };
  const on80 = render("network.status", { ...status, interfaces: [long] }, { ...coloured, color: false });
  t.match(on80, "10.0.2.15/24\n");
  t.match(on80, "fec0::5054:ff:fe12:3456/64\n");
});

t.test("installed packages and ended commands are told in a line", async (t) => {
  t.equal(
    render("packages.install", { installed: [{ package: "cowsay", version: "3.03" }] }, plain),
    "Installed cowsay 3.03\n",
  );
  t.equal(render("packages.install", { installed: [] }, plain), "Everything was installed already.\n");
  t.equal(render("commands.run", { status: 0, signal: null, truncated: false }, plain), "");
  t.equal(
    render("commands.run", { status: 2, signal: null, truncated: false }, plain),
    "The command ended with status 2.\n",
  );
  t.match(render("commands.run", { status: null, signal: "SIGKILL", truncated: true }, plain), /dropped\.\n.*SIGKILL/);
});

t.test("the result of a tool without a renderer is shown as JSON, safely", async (t) => {
  t.equal(render("toString", { a: "\u009b" }, plain), '{"a":"\\x9b"}\n');
});

t.test("a pipe gets no colour, nor does NO_COLOR or a dumb terminal", async (t) => {
  const terminal = { isTTY: true, columns: 80, rows: 24 } as NodeJS.WriteStream;
  const pipe = {} as NodeJS.WriteStream;
  const { NO_COLOR, TERM } = process.env;
  t.teardown(() => {
    process.env["TERM"] = TERM;
    if (NO_COLOR === undefined) delete process.env["NO_COLOR"];
  });
  delete process.env["NO_COLOR"];
  process.env["TERM"] = "xterm";
  t.strictSame(styleOf(terminal), { color: true, columns: 80, rows: 24 });
  t.strictSame(styleOf(pipe), { color: false, columns: Infinity, rows: Infinity });
  process.env["TERM"] = "dumb";
  t.notOk(styleOf(terminal).color);
  process.env["TERM"] = "xterm";
  process.env["NO_COLOR"] = "1";
  t.notOk(styleOf(terminal).color);
});
