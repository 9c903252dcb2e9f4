import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import t from "tap";
import { loadPolicy, PolicyError } from "./load-policy.ts";

const good = `rules:
  - name: look
    match: { tool: [files.list] }
    decision: allow
    reason: looking changes nothing
    examples:
      - { tool: files.list, decision: allow }
`;

/** each bad file, and exactly what is said about it */
const gallery: Record<string, [text: string, problems: string[]]> = {
  "a file that is not YAML": [
    "rules:\n  - name: [a\n",
    ["a.yaml:3:1: Flow sequence in block collection must be sufficiently indented and end with a ]"],
  ],
  "a key given twice": ["rules: []\nrules: []\n", ["a.yaml:2:1: Map keys must be unique"]],
  "two documents": [
    `${good}---\n${good}`,
    ["a.yaml:8:1: Source contains multiple documents; please use YAML.parseAllDocuments()"],
  ],
  "an empty file": ["", ["a.yaml:1:1: must be object"]],
  "no rules": ["rules: []\n", ["a.yaml:1:8: must NOT have fewer than 1 items"]],
  "a misspelt key, and a decision that there is not": [
    good.replace("decision: allow\n", "decision: allways\n").replace("    reason:", "    raeson:"),
    [
      "a.yaml:2:5: must have required property 'reason'",
      'a.yaml:5:5: unknown key "raeson"',
      "a.yaml:4:15: must be one of allow, ask, deny",
    ],
  ],
  "a matcher that there is not": [
    good.replace("{ tool: [files.list] }", "{ tool: [files.list], command: rm }"),
    ['a.yaml:3:34: unknown key "command"'],
  ],
  "a rule that would match everything": [
    good.replace("{ tool: [files.list] }", "{}"),
    ["a.yaml:3:12: must NOT have fewer than 1 properties"],
  ],
  "a rule without examples": [
    good.replace(/examples:[^]*/, "examples: []\n"),
    ["a.yaml:6:15: must NOT have fewer than 1 items"],
  ],
  "a tool that there is not": [
    good.replace("[files.list] }\n", "[files.list, files.lst] }\n"),
    [
      'a.yaml:3:33: rule look: no tool is called "files.lst"; there are files.list, files.read, files.info, files.search, files.write, files.make_directory, files.copy, files.move, files.delete',
    ],
  ],
  "a path that is not absolute": [
    good.replace("[files.list] }\n", "[files.list], path_below: [etc] }\n"),
    ['a.yaml:3:47: must match pattern "^(/|~/)"'],
  ],
  "a path that climbs": [
    good.replace("[files.list] }\n", "[files.list], path_below: [/home/../etc] }\n"),
    ["a.yaml:3:47: rule look: /home/../etc has a . or .. in it; write the path it means"],
  ],
  "a path matcher for tools that have none": [
    good.replace("[files.list] }\n", "[network.status, users.add], path_below: [/etc], path_has: [a] }\n"),
    [
      "a.yaml:3:61: rule look: it can never match: no path is given to network.status, users.add",
      "a.yaml:3:79: rule look: it can never match: no path is given to network.status, users.add",
    ],
  ],
  "an effect that no tool of the rule can have": [
    good.replace("[files.list] }\n", "[files.list, processes.stop], effect: [read, change] }\n"),
    ["a.yaml:3:65: rule look: it can never match: nothing that files.list, processes.stop can do is a change"],
  ],
  "a time of day that has no minute": [
    good.replace("[files.list] }\n", '[files.list], time: { between: "09:00-09:00" } }\n'),
    ["a.yaml:3:51: rule look: it can never match: no time lies between 09:00 and 09:00; 00:00-24:00 is the whole day"],
  ],
  "a time of day that there is not, and a day that there is not": [
    good.replace("[files.list] }\n", '[files.list], time: { between: "22:00-7:00", days: [friday] } }\n'),
    [
      'a.yaml:3:51: must match pattern "^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"',
      "a.yaml:3:72: must be one of mon, tue, wed, thu, fri, sat, sun",
    ],
  ],
  "a yes that is remembered where nothing is asked": [
    good.replace("decision: allow\n", "decision: allow\n    remember: true\n"),
    ["a.yaml:5:15: rule look: nothing is asked about where it says allow; remember goes with ask"],
  ],
  "a yes that is remembered for what runs code or destroys": [
    good.replace(
      "[files.list] }\n    decision: allow\n",
      "[commands.run, processes.stop] }\n    decision: ask\n    remember: true\n",
    ),
    [
      "a.yaml:5:15: rule look: a yes is remembered for changes by tools that are named alone; never of commands.run, processes.stop, which destroy or run code",
    ],
  ],
  "a yes that is remembered for whatever it is": [
    good.replace(
      "{ tool: [files.list] }\n    decision: allow\n",
      "{ effect: [change] }\n    decision: ask\n    remember: true\n",
    ),
    ["a.yaml:5:15: rule look: a yes is remembered for changes by tools that are named alone; it names no tool"],
  ],
  "an example that does not hold": [
    good.replace("decision: allow }", "decision: ask }"),
    ["a.yaml:2:5: rule look, example 1: files.list gives allow, not ask: looking changes nothing (policy rule look)"],
  ],
  "an example with arguments that the tool does not take": [
    good.replace("decision: allow }", "arguments: { dir: /etc }, decision: allow }"),
    ['a.yaml:2:5: rule look, example 1: arguments of files.list: unknown key "dir"'],
  ],
  "examples that are all about other rules": [
    good.replace("tool: files.list, decision: allow }", "tool: network.status, decision: deny }"),
    ["a.yaml:2:5: rule look: it matches none of its own examples, so they prove nothing about it"],
  ],
  "a change that is said to be allowed": [
    `rules:
  - name: install
    match: { tool: [packages.install] }
    decision: allow
    reason: everybody may
    examples:
      - { tool: packages.install, decision: allow }
`,
    [
      "a.yaml:2:5: rule install, example 1: packages.install gives ask, not allow: what changes the machine is always asked for",
    ],
  ],
};

for (const [what, [text, problems]] of Object.entries(gallery))
  t.test(`${what} is refused with its place`, async (t) => {
    t.same(problemsOf(t.testdir({ "a.yaml": text })), problems);
  });

t.test("all problems of all files come at once", async (t) => {
  const folder = t.testdir({ "a.yaml": "rules: []\n", "b.yaml": "rules: 1\n" });
  t.same(problemsOf(folder), ["a.yaml:1:8: must NOT have fewer than 1 items", "b.yaml:1:8: must be array"]);
});

t.test("a rule's name stands once in all files", async (t) => {
  t.same(problemsOf(t.testdir({ "a.yaml": good, "b.yaml": good })), ["b.yaml:2:5: rule look is already at a.yaml:2:5"]);
});

t.test("examples are run against the rules of all files together", async (t) => {
  const strict = good.replace("name: look", "name: never").replaceAll("decision: allow", "decision: deny");
  t.match(problemsOf(t.testdir({ "a.yaml": good, "b.yaml": strict })), [
    /^a.yaml:2:5: rule look, example 1: .* gives deny/,
  ]);
});

t.test("a folder that is not there, or is empty, is no policy", async (t) => {
  const folder = t.testdir({});
  t.same(problemsOf(folder), ["the folder is empty; there must be a *.yaml file"]);
  t.match(problemsOf(join(folder, "missing")), [/^the folder cannot be read: ENOENT/]);
});

t.test("a file that would silently not be read is refused", async (t) => {
  t.same(problemsOf(t.testdir({ "a.yaml": good, "b.yml": good })), [
    "b.yml: only *.yaml files may lie here; rename it or take it away",
  ]);
});

t.test("what others can write is refused before it is read", async (t) => {
  const folder = t.testdir({ "a.yaml": "no: policy" });
  const me = process.getuid!();
  const file = join(folder, "a.yaml");
  chmodSync(folder, 0o755);

  chmodSync(file, 0o664);
  t.same(problemsOf(folder, me), [`${file}: mode 664 lets group or others write; cure: chmod go-w ${file}`]);
  chmodSync(file, 0o644);
  chmodSync(folder, 0o777);
  t.same(problemsOf(folder, me), [`${folder}: mode 777 lets group or others write; cure: chmod go-w ${folder}`]);
  chmodSync(folder, 0o755);
  t.match(problemsOf(folder, me + 1), [/owned by user \d+, not by \d+; cure: chown/, /a\.yaml: owned by user/]);
});

t.test("a link or a folder in the place of a file is refused", async (t) => {
  const folder = t.testdir({ "a.yaml": good });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, "a.yaml"), 0o644);
  symlinkSync("a.yaml", join(folder, "b.yaml"));
  t.same(problemsOf(folder, process.getuid!()), [`${folder}/b.yaml: not a plain file`]);
  rmSync(join(folder, "b.yaml"));
  mkdirSync(join(folder, "b.yaml"));
  chmodSync(join(folder, "b.yaml"), 0o755);
  t.same(problemsOf(folder, process.getuid!()), [`${folder}/b.yaml: not a plain file`]);
});

t.test("a good policy is loaded, its roots resolved", async (t) => {
  const folder = t.testdir({ real: {}, policy: {} });
  symlinkSync("real", join(folder, "link"));
  const text = good.replace("[files.list] }\n", `[files.list], path_below: [${folder}/link, ~/x] }\n`);
  writeFileSync(join(folder, "policy/a.yaml"), text.replace("decision: allow }", "paths: [~/x], decision: allow }"));
  t.match(loadPolicy(join(folder, "policy")), [
    { where: "a.yaml:2:5", match: { path_below: [`${folder}/real`, "~/x"] } },
  ]);
});

t.test("examples say the group, the time, the taint and the lifted effect that a rule is about", async (t) => {
  const text = `rules:
  - name: nights
    match: { tool: [files.write], effect: [destroy], group: [children], time: { between: "21:00-07:00" }, tainted: true }
    decision: deny
    reason: it is late
    examples:
      - { tool: files.write, effect: destroy, groups: [children], time: fri 23:30, tainted: true, decision: deny }
  - name: write
    match: { tool: [files.write] }
    decision: ask
    reason: it changes files
    examples:
      - { tool: files.write, effect: destroy, groups: [children], time: fri 23:30, decision: ask }
      - { tool: files.write, effect: destroy, groups: [children], tainted: true, decision: ask }
      - { tool: files.write, effect: destroy, time: fri 23:30, tainted: true, decision: ask }
      - { tool: files.write, groups: [children], time: fri 23:30, tainted: true, decision: ask }
`;
  t.equal(loadPolicy(t.testdir({ "a.yaml": text })).length, 2);
});

function problemsOf(folder: string, owner?: number): readonly string[] {
  try {
    loadPolicy(folder, owner);
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
  return [];
}
