import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import t from "tap";
import { polkitAction } from "#contracts/polkit-action";
import { systemApiErrors } from "#contracts/system-api";
import { systemApiInterface } from "#contracts/system-api-interface";
import { type Tool, tools } from "#contracts/tools";
import { examples } from "#contracts/tools/examples";
import { type Document, documents } from "./documents.ts";

const root = resolve(import.meta.dirname, "..");
const all = await documents(root);
const pages = all.filter(({ name }) => /\.[1-8]$/.test(name));

/** An XML document as a parser reads it: names and attributes of its elements, in order. */
function elementsOf({ text }: Document): readonly (readonly [name: string, attributes: Record<string, string>])[] {
  const program =
    "import json, sys, xml.etree.ElementTree as E; " +
    "print(json.dumps([[e.tag, {**e.attrib, 'text': (e.text or '').strip()}] for e in E.fromstring(sys.stdin.read()).iter()]))";
  return JSON.parse(execFileSync("python3", ["-c", program], { input: text, encoding: "utf8" }));
}

const find = (name: string): Document => {
  const found = all.find((document) => document.name === name);
  if (found === undefined) throw new Error(`no document ${name}; there are ${all.map(({ name }) => name).join(", ")}`);
  return found;
};

/** A page as a person reads it. */
const shown = ({ text }: Document): string =>
  execFileSync("groff", ["-man", "-Tascii", "-rLL=1000n", "-P-cbou"], { input: text, encoding: "utf8" });

t.test("every manual page is set without a warning", async (t) => {
  t.same(
    pages.map(({ name }) => name),
    ["nlsh.1", "org.parlance.System1.5", "parlance-policy.5", "parlance-tools.7", "parlancectl.1"],
  );
  for (const { name, text } of pages) {
    const { status, stderr } = spawnSync("groff", ["-ww", "-man", "-Tutf8", "-z"], { input: text, encoding: "utf8" });
    t.match({ status, stderr }, { status: 0, stderr: /^$/ }, name);
  }
});

t.test("every tool stands in its page, with its parameters and a request for it", async (t) => {
  const page = shown(find("parlance-tools.7"));
  const sections = page.split(/^ {3}(?=\S)/m);
  for (const [name, tool] of Object.entries<Tool>(tools)) {
    const section = sections.find((section) => section.startsWith(`${name}\n`)) ?? "";
    t.match(section, tool.about, name);
    for (const parameter of Object.keys((tool.parameters as { properties: object }).properties))
      t.match(section, new RegExp(`^ {7}${parameter}\\b`, "m"), `${name} ${parameter}`);
    t.ok(section.includes(`nlsh -c '${examples[name as keyof typeof examples]}'`), `a request for ${name}`);
    t.ok(section.includes(tool.undo ?? "none"), `undo of ${name}`);
    t.equal(section.includes(polkitAction(name)), tool.as === "admin", `who may use ${name}`);
  }
  for (const error of Object.values(systemApiErrors)) t.ok(page.includes(error), error);
});

t.test("the commands of parlancectl and the options of nlsh stand in their pages", async (t) => {
  for (const words of ["audit verify", "audit show", "status", "--limit LIMIT", "--json"])
    t.ok(shown(find("parlancectl.1")).includes(words), words);
  for (const words of ["nlsh [--json] --plan", "--version", "130"]) t.ok(shown(find("nlsh.1")).includes(words), words);
});

t.test("the policy in parlance-policy(5) can be used as it stands there", async (t) => {
  const [, example = ""] = /A whole file:\n\n([^]*?)\nSEE ALSO/.exec(shown(find("parlance-policy.5"))) ?? [];
  const folder = t.testdir();
  writeFileSync(join(folder, "50-example.yaml"), example.replace(/^ {7}/gm, ""));
  const checked = spawnSync(process.execPath, [join(root, "services/system-api/check-policy.ts"), folder]);
  t.match(String(checked.stdout), "2 rules, 2 examples hold", String(checked.stderr));
});

t.test(
  "every admin tool has a polkit action that asks for an administrator's password, and nothing else has one",
  async (t) => {
    const elements = elementsOf(find("org.parlance.policy"));
    const admin = Object.entries<Tool>(tools).filter(([, tool]) => tool.as === "admin");
    t.same(
      elements.filter(([name]) => name === "action").map(([, { id }]) => id),
      admin.map(([name]) => polkitAction(name)),
    );
    const texts = (wanted: string): string[] =>
      elements.filter(([name]) => name === wanted).map(([, { text }]) => text!);
    for (const message of texts("message")) t.match(message, /^Authentication is required to [a-z].+: \$\(summary\)$/);
    t.equal(texts("message").length, admin.length);
    for (const key of ["allow_any", "allow_inactive", "allow_active"])
      t.same(
        texts(key),
        admin.map(() => "auth_admin"),
        key,
      );
  },
);

t.test(
  "the introspection data has every method, signal, error and tool of the contract, each with its words",
  async (t) => {
    const elements = elementsOf(find("org.parlance.System1.xml"));
    const named = (wanted: string): string[] =>
      elements.filter(([name]) => name === wanted).map(([, attributes]) => attributes["name"]!);
    t.same(named("method"), Object.keys(systemApiInterface.methods));
    t.same(named("signal"), Object.keys(systemApiInterface.signals));
    const annotations = new Map(
      elements.filter(([name]) => name === "annotation").map(([, { name, value }]) => [name, value]),
    );
    for (const error of Object.values(systemApiErrors)) t.ok(annotations.get(error), error);
    for (const [name, tool] of Object.entries<Tool>(tools))
      t.strictSame(JSON.parse(annotations.get(`org.parlance.Tool.${name}`) ?? "null"), tool, name);
    elements.forEach(([name], index) => {
      if (!["interface", "method", "signal", "arg"].includes(name)) return;
      t.match(
        elements[index + 1],
        ["annotation", { name: "org.gtk.GDBus.DocString", value: /\w/ }],
        `words for a ${name}`,
      );
    });
  },
);

t.test("completion offers what can follow, in bash", async (t) => {
  const complete = (program: string, ...words: readonly string[]): string[] => {
    const script = `${find(`${program}.bash-completion`).text}\nCOMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _${program}; printf "%s\\n" "\${COMPREPLY[@]}"`;
    const { stdout } = spawnSync("bash", ["-c", script, "bash", program, ...words], { encoding: "utf8" });
    return stdout.trim().split("\n").sort();
  };
  t.match(complete("parlancectl", "").join(" "), /\baudit\b.*\bevents\b.*\bundo\b/);
  t.same(complete("parlancectl", "audit", ""), ["export", "show", "verify"]);
  t.same(complete("parlancectl", "--json", "audit", "v"), ["verify"]);
  t.same(complete("parlancectl", "audit", "show", "--l"), ["--limit"]);
  t.same(complete("parlancectl", "audit", "show", ""), [""], "what a command takes is nobody's to guess");
  t.same(complete("nlsh", "--p"), ["--pasted", "--plan"]);
});

t.test("a shell reads what completes in it without an error", async (t) => {
  for (const name of ["nlsh.bash-completion", "parlancectl.bash-completion"])
    t.equal(spawnSync("bash", ["-n"], { input: find(name).text }).status, 0, name);
});
