import t from "tap";
import { type ToolName, tools } from "#contracts/tools";
import { validator } from "#kit/validator";
import { languages } from "../languages/languages.ts";
import { readSamples, sampleSets } from "../samples/read-samples.test.ts";
import { intentMatcher } from "./match-intent.ts";
import { sanitise } from "./sanitise.ts";

const match = intentMatcher(languages);
const callsOf = (text: string): unknown => match(text)?.calls ?? null;

const understood: readonly (readonly [text: string, tool: ToolName, arguments_: object])[] = [
  ["list all files in my home directory", "files.list", { path: "~" }],
  ["list files", "files.list", {}],
  ["show hidden files in ~", "files.list", { path: "~", hidden: true }],
  ["list files in /var/log sorted by size", "files.list", { path: "/var/log", sort: "size" }],
  ["can you list the pdf files in my downloads please?", "files.list", { path: "~/Downloads", pattern: "*.pdf" }],
  ["list the files in 'my folder/a b'", "files.list", { path: "my folder/a b" }],
  ["list files in .", "files.list", { path: "." }],
  ["find processes using the most memory", "processes.list", { sort: "memory" }],
  ["top 5 processes by memory", "processes.list", { sort: "memory", limit: 5 }],
  ["is mysqld running", "processes.list", { name: "mysqld" }],
  ["what makes my computer slow", "processes.list", { sort: "cpu" }],
  ["check network status", "network.status", {}],
  ["install cowsay", "packages.install", { packages: ["cowsay"] }],
  ["install firefox and vlc", "packages.install", { packages: ["firefox", "vlc"] }],
  ["Install VLC, gimp, and git!", "packages.install", { packages: ["vlc", "gimp", "git"] }],
  ["run the command ls -l /tmp", "commands.run", { command: "ls -l /tmp" }],
  ["run uname -a in the sandbox", "commands.run", { command: "uname -a" }],
  ["run `echo a and b`", "commands.run", { command: "echo a and b" }],
  ["run the command echo please", "commands.run", { command: "echo please" }],
];
for (const [text, tool, arguments_] of understood)
  t.test(`"${text}" is ${tool}`, async (t) => {
    t.strictSame(callsOf(text), [{ tool, arguments: arguments_ }]);
  });

const lookAlikes = [
  "do not install cowsay",
  "don't install cowsay",
  "never install cowsay",
  "install cowsay and delete my files",
  "install cowsay but not vlc",
  "install cowsay-",
  "how do I install cowsay",
  "should I install cowsay",
  'he said "install cowsay"',
  "install google chrome",
  "install the package manager",
  "do not list my files",
  "list my files and delete them",
  "delete all files in my home directory",
  "list files at https://example.com/x",
  "what is the internet",
  "restart the network",
  "check network status and restart it",
  "is the world running",
  "show running processes and kill the biggest",
  "do not run the command ls",
  "run the command that deletes everything",
  "find . -name x",
  "install -d /tmp/x",
  "give me a riddle",
];
for (const text of lookAlikes) t.test(`"${text}" falls through`, async (t) => t.equal(match(text), null));

t.test("two requests that are both understood become two calls in the order said", async (t) => {
  t.strictSame(callsOf("check network status, then list my files and install cowsay"), [
    { tool: "network.status", arguments: {} },
    { tool: "files.list", arguments: {} },
    { tool: "packages.install", arguments: { packages: ["cowsay"] } },
  ]);
});

for (const [text, question] of [
  ["install", "Which package should be installed?"],
  ["install something", "Which package should be installed?"],
  ["is it running", "What should I look for?"],
  ["run a command", "Which command should be run?"],
  ["run the command make and install", "Where does the command end? Put it in quotes: run the command `…`"],
] as const)
  t.test(`"${text}" is asked back`, async (t) => t.match(match(text), { kind: "question", calls: [], text: question }));

t.test("no template makes a wrong plan of a sample", async (t) => {
  for (const { utterance, calls, history } of sampleSets.flatMap((set) => readSamples(set))) {
    if (history !== undefined) continue;
    const found = match(sanitise(utterance) ?? "")?.calls ?? [];
    if (found.length > 0) t.strictSame(found, calls, utterance);
  }
});

t.test("what is typed in a shell is no request where a shell asks", async (t) => {
  for (const text of ["df -h", "rm notes.txt", "kill 1234", "apt install vlc", "cat ~/.bashrc"]) {
    t.match(match(text), { kind: "plan" }, text);
    t.equal(match(text, { shell: false }), null, text);
  }
  t.match(match("show free memory", { shell: false }), { kind: "plan" });
});

t.test("every call that a template makes fits its tool's schema", async (t) => {
  for (const { utterance } of sampleSets.flatMap((set) => readSamples(set)))
    for (const call of match(sanitise(utterance) ?? "")?.calls ?? [])
      t.doesNotThrow(() => validator(call.tool, tools[call.tool as ToolName].parameters)(call.arguments), utterance);
});

t.test("no text keeps the templates busy for long", async (t) => {
  for (const part of [
    "list files in ~ and ",
    "please ",
    "show me all the ",
    "a1,",
    "x and ",
    ", ",
    "top 5 processes ",
    "[(",
    "apt install x1 and ",
    "copy a.txt to b.txt and ",
    "write a to ",
    "lösche a.txt und ",
    "把 a.txt 复制到 b.txt 然后",
    "删除",
  ])
    for (const length of [150, 600, 2000])
      t.ok(time(part.repeat(length / part.length)) < 2000, `${length} characters of "${part}"`);
});

function time(text: string): number {
  const started = performance.now();
  match(text.trim());
  return performance.now() - started;
}
