// What the shipped policy holds to, shown over every class of calls that its rules can tell apart, and not over samples.
import { fileURLToPath } from "node:url";
import t from "tap";
import { type PolicyRule, weekdays } from "#contracts/policy";
import { effectsOf, isToolName, takesPath, type ToolName, tools } from "#contracts/tools";
import { type Circumstances, decide, type FoundCall } from "./decide.ts";
import { loadPolicy } from "./load-policy.ts";
import { isStricter, stricter, type Verdict } from "./policy.ts";
import { minutesOf } from "./time-span.ts";

const shipped = loadPolicy(fileURLToPath(new URL("../../overlays/policy/etc/parlance/policy.d", import.meta.url)));
/** Files last: they have the most classes, and what is wrong with the others is found sooner. */
const toolNames = Object.keys(tools)
  .filter(isToolName)
  .sort((a, b) => Number(a.startsWith("files.")) - Number(b.startsWith("files.")));

/** An account that nobody knows has no home. */
const callers = [{ uid: 1000, home: "/home/person" }, { uid: 0, home: "/root" }, { uid: 4242 }];
const homes = ["/home/person", "/root", "/home/neighbour"];

// What must hold, from the design and not from the rules.

/** Nothing of it is changed, nor is anything that holds it taken away or put there. */
const closed = [
  ...["/etc", "/boot", "/usr", "/dev", "/proc", "/sys", "/run"],
  ...["/etc/parlance", "/usr/lib/parlance", "/usr/share/parlance", "/run/parlance"],
  ...["/var/lib/parlance", "/var/log/parlance", "/var/cache/parlance"],
  ...[".bashrc", ".bash_profile", ".bash_login", ".bash_logout", ".bash_aliases", ".profile"].flatMap(inHomes),
  ...[".zshrc", ".zshenv", ".zprofile", ".zlogin", ".zlogout", ".ssh", ".config/systemd"].flatMap(inHomes),
  ...[".config/autostart", ".local/bin", ".config/parlance", ".local/share/parlance"].flatMap(inHomes),
];
const closedNames = [".git"];
/** These are not changed as a whole. */
const whole = ["/", "/home", ...homes];
/** What is read there is asked for first. */
const secret = [".ssh", ".gnupg", ".local/share/keyrings", ".mozilla", ".config/chromium"].flatMap(inHomes);
const secretNames = [".env", "id_ed25519"];

const readers: readonly string[] = ["files.read", "files.search"];
const writers: readonly string[] = ["files.write", "files.make_directory", "files.copy", "files.move", "files.delete"];
/** They act on a directory with all that is in it. */
const movers: readonly string[] = ["files.copy", "files.move", "files.delete"];

function inHomes(name: string): string[] {
  return homes.map((home) => `${home}/${name}`);
}

interface Case extends FoundCall, Circumstances {
  /** the path that the case is about, its names apart from those that lead to where rules look */
  readonly path?: string;
}

const isIn = (place: string, path: string): boolean => path === place || path.startsWith(`${place}/`);
const hasName = (path: string, names: readonly string[]): boolean =>
  path.split("/").some((name) => names.includes(name));

/** The mildest decision that a case may get, and why. */
function bound({ tool, effect, path, origin, arguments: arguments_ }: Case): Verdict {
  const verdict = (decision: Verdict["decision"], reason: string): Verdict => ({ decision, reason });
  const tags: readonly string[] = tools[tool].tags;
  const bounds = [verdict("allow", "")];
  if (effect !== "read") bounds.push(verdict("ask", "a change is never simply allowed"));
  if (tags.includes("egress") && origin.foreign !== undefined && origin.utterance !== said(arguments_))
    bounds.push(verdict("deny", "what is not in the person's own words does not leave the machine"));
  if (path !== undefined && writers.includes(tool)) {
    if (whole.includes(path)) bounds.push(verdict("deny", "/ and homes as a whole are not changed"));
    if (closed.some((place) => isIn(place, path)) || hasName(path, closedNames))
      bounds.push(verdict("deny", "the system, and what becomes code, is not changed"));
    if (movers.includes(tool) && [...closed, ...whole].some((place) => isIn(path === "/" ? "" : path, place)))
      bounds.push(verdict("deny", "nor is what holds it"));
  }
  if (path !== undefined && readers.includes(tool))
    if (secret.some((place) => isIn(place, path)) || hasName(path, secretNames))
      bounds.push(verdict("ask", "secrets are not simply shown"));
  return bounds.reduce(stricter);
}

/** What the rules say of a case that must not be so; null where all is well. */
function finding(rules: readonly PolicyRule[], one: Case): string | null {
  const grounds = decide(rules, one, one);
  const verdict = grounds.reduce<Verdict>(stricter, grounds[0]);
  const { tool, effect, uid, path, tainted } = { ...one, tainted: one.origin.foreign !== undefined };
  const call = `${tool} (${effect}) on ${path ?? "nothing"} by ${uid}${tainted ? ", tainted" : ""}: ${verdict.decision}`;
  if (grounds.some(({ reason }) => reason.startsWith("no policy rule speaks"))) return `${call}: no rule speaks of it`;
  const wanted = bound(one);
  return isStricter(wanted.decision, verdict.decision) ? `${call}, not ${wanted.decision}: ${wanted.reason}` : null;
}

// The classes.

const firstFinding = (rules: readonly PolicyRule[]): string | null =>
  casesOf(rules)
    .map((one) => finding(rules, one))
    .find((found) => found !== null) ?? null;

/** One case of every class that some rule, or something that must hold, can tell from the others. */
function* casesOf(rules: readonly PolicyRule[], names: readonly ToolName[] = toolNames): Generator<Case> {
  const paths = pathClasses(rules);
  const uids = [
    ...callers,
    ...rules.flatMap(({ match: { uid = [] } }) => uid.map((one) => ({ uid: one, home: "/home/person" }))),
  ];
  const seesTaint = rules.some(({ match }) => match.tainted !== undefined);
  for (const tool of names) {
    const tags: readonly string[] = tools[tool].tags;
    const origins = originsOf(tool, seesTaint || tags.includes("egress"));
    for (const caller of uids)
      for (const isMember of memberships(rules))
        for (const now of times(rules))
          for (const origin of origins)
            for (const effect of effectsOf(tool)) {
              const one = { ...caller, homes, isMember, now, tool, effect, origin, arguments: argumentsOf(tool) };
              yield { ...one, targets: [] };
              if (takesPath(tool))
                for (const path of paths) for (const targets of targetsOf(tool, path)) yield { ...one, path, targets };
            }
  }
}

const plain = "/srv/plain";

/** A path alone; and with another that is harmless, before and after it, which must not cover it. */
function targetsOf(tool: ToolName, path: string): FoundCall["targets"][] {
  if (tool === "files.move")
    return [
      [{ path }, { path: plain }],
      [{ path: plain }, { path }],
    ];
  if (tool === "files.copy") return [[{ path }, { path: plain, judgedAs: "files.read" }]];
  return [[{ path }]];
}

/** Without foreign text; with it, in the person's words, in other words, and in none. */
function originsOf(tool: ToolName, matters: boolean): FoundCall["origin"][] {
  if (!matters) return [{}];
  const foreign = ["a page of others"];
  const utterance = said(argumentsOf(tool));
  return [{}, { utterance }, { foreign, utterance }, { foreign, utterance: "something else" }, { foreign }];
}

const said = (arguments_: unknown): string =>
  Object.values(arguments_ as object)
    .flat()
    .join(" ");

/** Some text for each argument: what texts say matters to egress alone. */
function argumentsOf(tool: ToolName): object {
  const properties = Object.entries<object>(tools[tool].parameters.properties);
  const value = (schema: object): unknown =>
    "type" in schema && schema.type === "array" ? ["one.example", "two"] : "word.example";
  return Object.fromEntries(properties.map(([name, schema]) => [name, value(schema)]));
}

/**
 * Rules look at where a path leaves the tree of all roots, and at names in it. So there is a class for each node of that
 * tree, which is at the root, or holds some, and one for all that lies beyond it and not further along the tree; and of
 * the latter one for each set of names that rules tell apart.
 */
function pathClasses(rules: readonly PolicyRule[]): string[] {
  const roots = rules.flatMap(({ match }) => [...(match.path_below ?? []), ...(match.path_around ?? [])]);
  const full = roots.flatMap((root) =>
    root.startsWith("~/") ? homes.map((home) => `${home}/${root.slice(2)}`) : [root],
  );
  const nodes = new Set(["/"]);
  for (const root of [...full, ...closed, ...whole, ...secret])
    root
      .split("/")
      .filter((name) => name !== "")
      .reduce((parent, name) => {
        nodes.add(`${parent}/${name}`);
        return `${parent}/${name}`;
      }, "");
  const lists = [...rules.map(({ match }) => match.path_has ?? []), closedNames, secretNames];
  const bySignature = new Map(lists.flat().map((name) => [lists.map((list) => list.includes(name)).join(), name]));
  const sets = [...bySignature.values()].reduce<string[][]>(
    (all, name) => [...all, ...all.map((set) => [...set, name])],
    [[]],
  );
  return [...nodes].flatMap((node) => [
    node,
    ...sets.map((names) => `${node === "/" ? "" : node}/x${names.map((name) => `/${name}`).join("")}`),
  ]);
}

function memberships(rules: readonly PolicyRule[]): Circumstances["isMember"][] {
  const groups = [...new Set(rules.flatMap(({ match }) => match.group ?? []))];
  return groups
    .reduce<Record<string, boolean | undefined>[]>(
      (all, group) => all.flatMap((one) => [true, false, undefined].map((is) => ({ ...one, [group]: is }))),
      [{}],
    )
    .map((is) => (group) => is[group]);
}

function times(rules: readonly PolicyRule[]): Circumstances["now"][] {
  const spans = rules.flatMap(({ match: { time } }) => time ?? []);
  const minutes = new Set([
    0,
    ...spans.flatMap(({ between }) => between.split("-").map((clock) => minutesOf(clock) % 1440)),
  ]);
  const days = spans.length === 0 ? (["mon"] as const) : weekdays;
  return days.flatMap((day) => [...minutes].map((minute) => ({ day, minute })));
}

const everything: PolicyRule = {
  ...{ name: "added", match: { tool: [...toolNames] }, decision: "allow", reason: "added" },
  examples: [{ tool: "files.list", decision: "allow" }],
};

const verdictOf = (rules: readonly PolicyRule[], one: Case): Verdict =>
  decide(rules, one, one).reduce<Verdict>(stricter, { decision: "allow", reason: "" });

t.test("there is a class for every place, name, person and tool", async (t) => {
  let count = 0;
  const seen = new Set<string>();
  for (const { tool } of casesOf(shipped)) {
    count += 1;
    seen.add(tool);
  }
  t.same([...seen], toolNames);
  t.ok(count > 100_000, `${count}`);
});

t.test("in no class is anything milder than it must be, and of every class a rule speaks", async (t) => {
  t.equal(firstFinding(shipped), null);
});

for (const { name } of shipped)
  t.test(`without the rule ${name} that would not be so`, async (t) => {
    const found = firstFinding(shipped.filter((rule) => rule.name !== name));
    t.not(found, null);
    t.comment(found);
  });

// A rule that is added speaks of a class or not; where it does, all that matters of it is its decision.
t.test("rules that are added make no class milder, whatever they speak of", async (t) => {
  const milder: string[] = [];
  for (const one of casesOf(shipped)) {
    const before = verdictOf(shipped, one).decision;
    for (const decision of one.uid === 1000 ? (["allow", "ask", "deny"] as const) : (["allow"] as const)) {
      const after = verdictOf([...shipped, { ...everything, decision }], one).decision;
      if (isStricter(before, after) || isStricter(decision, after))
        milder.push(
          `${one.tool} on ${one.path} by ${one.uid}: ${before}, and ${after} with a rule that says ${decision}`,
        );
    }
  }
  t.same(milder.slice(0, 3), []);
});

t.test(
  "a rule for a group, an hour and tainted requests that is added tightens these and leaves the others",
  async (t) => {
    const tool: ToolName[] = ["users.list", "network.ping", "system.power"];
    const match: PolicyRule["match"] = {
      ...{ tool, group: ["children", "ghosts"], tainted: true },
      time: { between: "22:00-07:00", days: ["fri", "sat"] },
    };
    for (const decision of ["allow", "ask", "deny"] as const) {
      const added: PolicyRule = { ...everything, match, decision };
      const changes = { stricter: 0, none: 0, milder: 0 };
      for (const one of casesOf([added], tool)) {
        const before = verdictOf(shipped, one).decision;
        const after = verdictOf([...shipped, added], one).decision;
        changes[before === after ? "none" : isStricter(after, before) ? "stricter" : "milder"] += 1;
      }
      t.match(changes, { none: Number, milder: 0 });
      t.equal(changes.stricter > 0, decision !== "allow");
      t.ok(changes.none > changes.stricter);
    }
  },
);

t.test("no rule opens a change without a question, or what a tainted request may not send", async (t) => {
  for (const one of casesOf([])) {
    if (one.path !== undefined) continue;
    if (verdictOf([], one).decision !== "deny") t.fail(`${one.tool} without any rule`);
    const opened = verdictOf([everything], one).decision;
    if (isStricter(bound(one).decision, opened)) t.fail(`${one.tool}: ${opened}`);
  }
});
