import { EventEmitter } from "node:events";
import { PassThrough } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import xterm from "@xterm/headless";
import { WriteStream } from "node:tty";
import t, { type Test } from "tap";
import { plainProgress } from "./progress-plain.ts";
import { type Progress, progressTo } from "./progress.ts";

interface Screen {
  readonly progress: Progress;
  /** what was written, with its escape sequences */
  readonly written: () => string;
  /** what is to be seen, without empty lines; "+" begins what a terminal had to put on a line of its own */
  readonly lines: () => Promise<readonly string[]>;
  readonly resize: (columns: number) => void;
}

const { getColorDepth } = WriteStream.prototype;

/** A terminal, by an emulator that programs show people terminals with. */
async function screen(t: Test, columns: number, env: Readonly<Record<string, string>> = {}): Promise<Screen> {
  const before = { ...process.env };
  t.teardown(() => void Object.assign(process.env, before));
  Object.assign(process.env, { TERM: "xterm-256color" }, env);
  for (const name of ["CI", "NO_COLOR", "FORCE_COLOR"]) if (!(name in env)) delete process.env[name];
  const terminal = new xterm.Terminal({ cols: columns, rows: 24, convertEol: true, allowProposedApi: true });
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns, rows: 24, getColorDepth });
  let written = "";
  stream.on("data", (data: Buffer) => {
    written += data.toString();
    terminal.write(data);
  });
  return {
    progress: await progressTo(stream as unknown as NodeJS.WriteStream),
    written: () => written,
    async lines() {
      await sleep(0);
      await new Promise<void>((resolve) => terminal.write("", resolve));
      const { active } = terminal.buffer;
      const all = Array.from({ length: active.length }, (_, index) => active.getLine(index)!);
      return all
        .map((line) => (line.isWrapped ? "+" : "") + line.translateToString(true))
        .filter((text) => text !== "");
    },
    resize(columns) {
      terminal.resize(columns, 24);
      stream.columns = columns;
      (stream as EventEmitter).emit("resize");
    },
  };
}

const bytes = { what: "downloading libc6", done: 12.3e6, total: 94.1e6, unit: "bytes" } as const;

t.test("finished stages stay, and each that runs has a line with a bar where a total is known", async (t) => {
  const { progress, lines, written } = await screen(t, 100);
  progress.skip("tools");
  progress.start("customise", "packages.3 is new");
  progress.start("services", "for the first time");
  progress.start("squash base", "root changed");
  progress.activity("customise", "0 upgraded, 2 newly installed, 0 to remove and 0 not upgraded.");
  progress.activity("customise", "Unpacking systemd (257.13-1) ...");
  progress.measure("services", bytes);
  progress.finish("squash base");
  progress.say("the image is there");
  t.strictSame(await lines(), [
    "tools                   -  unchanged",
    "squash base           0 s  done",
    "the image is there",
    "customise             0 s  [#####---------------]  25%  unpacking 1/2 systemd",
    "services              0 s  [##------------------]  13%  downloading libc6 12.3/94.1 MB",
  ]);
  progress.fail("customise");
  progress.finish("services");
  t.strictSame((await lines()).slice(3), ["customise             0 s  failed", "services              0 s  done"]);
  t.notMatch(written(), "\x1b[?25l", "the cursor is never hidden, so it need not be put back");
});

t.test("what is being done and the time go on by themselves", async (t) => {
  const { progress, lines } = await screen(t, 100);
  progress.start("tools", "for the first time");
  t.strictSame(await lines(), ["tools                 0 s  for the first time"]);
  progress.activity("tools", "I: Extracting apt...");
  await sleep(1300);
  t.strictSame(await lines(), ["tools                 1 s  extracting apt"]);
  progress.finish("tools");
});

t.test("no line is wider than 40 columns, also with wide characters and a command's escape sequences", async (t) => {
  const { progress, lines } = await screen(t, 40);
  progress.start("squash overlays", "x".repeat(200));
  progress.start("customise", "for the first time");
  progress.start("models", "for the first time");
  progress.measure("customise", { ...bytes, what: "日本語のパッケージ名前がとても長い" });
  progress.activity("models", "\x1b[2Kabc\tdef\x07ghi");
  await sleep(300);
  t.strictSame(await lines(), [
    "squash overlays 0 s xxxxxxxxxxxxxxxxxx…",
    "customise 0 s 13% 日本語のパッケージ名…",
    "models 0 s abc def ghi",
  ]);
  for (const stage of ["squash overlays", "customise", "models"]) progress.finish(stage);
});

t.test("a terminal that becomes narrower, and wider again, shows each line once", async (t) => {
  const { progress, lines, resize } = await screen(t, 100);
  for (const stage of ["one", "two", "three"]) progress.skip(stage);
  const skipped = await lines();
  progress.start("customise", "for the first time");
  progress.start("services", "for the first time");
  for (const stage of ["customise", "services"]) progress.measure(stage, { ...bytes, what: "a".repeat(60) });
  await sleep(300);
  resize(45);
  const narrow = [`customise 0 s 13% ${"a".repeat(25)}…`, `services 0 s 13% ${"a".repeat(26)}…`];
  t.strictSame(await lines(), [...skipped, ...narrow]);
  resize(38);
  t.equal((await lines()).length, 5);
  resize(100);
  progress.finish("services");
  const shown = await lines();
  t.strictSame(shown.slice(0, 4), [...skipped, "services              0 s  done"]);
  t.match(shown[4], /^customise {13}0 s {2}\[##-{18}\] {2}13% {2}a+…$/);
  t.equal(shown.length, 5);
  progress.finish("customise");
});

t.test("nothing is written while a shell owns the terminal, and afterwards what happened is said", async (t) => {
  const { progress, lines, written } = await screen(t, 100);
  progress.start("customise", "for the first time");
  progress.start("services", "for the first time");
  const resume = progress.suspend();
  t.strictSame(await lines(), [], "the terminal is handed over empty");
  const before = written();
  progress.activity("customise", "I: Extracting apt...");
  progress.finish("services");
  progress.say("a word");
  await sleep(500);
  t.equal(written(), before);
  resume();
  t.strictSame(await lines(), [
    "services              0 s  done",
    "a word",
    "customise             0 s  extracting apt".replace("0 s", "1 s"),
  ]);
  progress.finish("customise");
});

t.test("NO_COLOR is respected", async (t) => {
  for (const [env, coloured] of [
    [{}, true],
    [{ NO_COLOR: "1" }, false],
  ] as const) {
    const { progress, written, lines } = await screen(t, 100, env);
    progress.start("tools", "for the first time");
    progress.fail("tools");
    t.strictSame(await lines(), ["tools                 0 s  failed"]);
    t.equal(/\x1b\[[\d;]*m/.test(written()), coloured);
  }
});

t.test("a CI job's log and a terminal that cannot redraw get plain lines", async (t) => {
  for (const env of [{ CI: "true" }, { TERM: "dumb" }]) {
    const { progress, written, lines } = await screen(t, 100, env);
    progress.start("tools", "for the first time");
    progress.finish("tools");
    await lines();
    t.equal(written(), "tools              starts: for the first time\ntools                 0 s  done\n");
  }
});

/** What stands in a pipe after some ms of this. */
async function inPipe(interval: number, work: (progress: Progress) => Promise<void>): Promise<string> {
  const stream = new PassThrough();
  let written = "";
  stream.on("data", (data: Buffer) => (written += data.toString()));
  await work(plainProgress(stream, interval));
  await sleep(0);
  return written;
}

t.test("in a pipe each stage of several says what it does from time to time, and how it ended", async (t) => {
  const written = await inPipe(200, async (progress) => {
    progress.skip("tools");
    progress.start("customise", "packages.3 is new");
    progress.start("services", "for the first time");
    progress.activity("customise", "Unpacking systemd (257.13-1) ...");
    progress.measure("services", { what: "fetching packages", done: 3, total: 93, unit: "packages" });
    await sleep(300);
    progress.finish("services");
    progress.fail("customise");
    // A stage that has ended says no more.
    await sleep(300);
    progress.say("a word");
  });
  t.equal(
    written,
    [
      "tools                   -  unchanged",
      "customise          starts: packages.3 is new",
      "services           starts: for the first time",
      "customise             0 s  unpacking systemd",
      "services              0 s  fetching packages 3/93",
      "services              0 s  done",
      "customise             0 s  failed",
      "a word",
      "",
    ].join("\n"),
  );
});

t.test("a pipe, too, is silent while a shell owns the terminal", async (t) => {
  const during = await inPipe(100, async (progress) => {
    progress.suspend();
    progress.say("a word");
    await sleep(200);
  });
  t.equal(during, "");
  t.equal(
    await inPipe(100, async (progress) => {
      const resume = progress.suspend();
      progress.say("a word");
      resume();
    }),
    "a word\n",
  );
});
