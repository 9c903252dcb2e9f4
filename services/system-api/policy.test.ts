import t from "tap";
import type { PolicyRule } from "#contracts/policy";
import type { Decision } from "#contracts/system-api";
import { judge, judgeAhead, type Question } from "./policy.ts";

const rule = (name: string, decision: Decision, match: PolicyRule["match"]): PolicyRule => ({
  name,
  decision,
  match,
  reason: `because of ${name}`,
  examples: [{ tool: "files.list", decision }],
});
const around = {
  homes: ["/home/ann", "/home/eve"],
  isMember: (group: string) => ({ staff: true, games: false })[group],
  now: { day: "tue", minute: 12 * 60 },
  tainted: false,
} as const;
const asked = (paths: string[], more: Partial<Question> = {}): Question => ({
  tool: "files.list",
  effect: "read",
  paths,
  uid: 1000,
  home: "/home/ann",
  ...around,
  ...more,
});

t.test("no matching rule: deny", async (t) => {
  t.same(judge([], asked(["/etc"])), { decision: "deny", reason: "no policy rule speaks of files.list on /etc" });
  t.equal(judge([rule("others", "allow", { uid: [1001] })], asked([])).decision, "deny");
  t.equal(
    judge([rule("any", "allow", { uid: [1000] })], { ...around, tool: "x.y", paths: [], uid: 1000 }).decision,
    "deny",
  );
});

t.test("of the rules that match, the strictest wins, in whatever order they stand", async (t) => {
  const rules = [
    rule("a", "allow", { tool: ["files.list"] }),
    rule("d", "deny", { path_below: ["/etc"] }),
    rule("q", "ask", { uid: [1000] }),
  ];
  for (const order of [rules, [...rules].reverse()]) {
    t.same(judge(order, asked(["/etc"])), { decision: "deny", reason: "because of d (policy rule d)" });
    t.same(judge(order, asked(["/usr"])), { decision: "ask", reason: "because of q (policy rule q)" });
    t.equal(judge(order, asked(["/usr"], { uid: 7 })).decision, "allow");
  }
});

t.test("a change is asked for even where the rules allow it", async (t) => {
  const rules = [rule("a", "allow", { tool: ["files.list"] })];
  t.equal(judge(rules, asked([], { effect: "change" })).decision, "ask");
  t.equal(judge(rules, asked([], { effect: "destroy" })).decision, "ask");
});

t.test("a lifted effect is what rules about effects see", async (t) => {
  const rules = [rule("a", "ask", { tool: ["files.list"] }), rule("d", "deny", { effect: ["destroy"] })];
  t.equal(judge(rules, asked([], { effect: "change" })).decision, "ask");
  t.equal(judge(rules, asked([], { effect: "destroy" })).decision, "deny");
});

t.test("paths are compared by their components", async (t) => {
  const rules = [rule("a", "allow", { path_below: ["/srv/an", "~/docs/"] })];
  for (const path of ["/srv/an", "/srv/an/x", "/home/ann/docs", "/home/ann/docs/a"])
    t.equal(judge(rules, asked([path])).decision, "allow", path);
  for (const path of ["/srv/ann", "/srv", "/", "/home/ann/docs2", "/home/bob/docs", "/x/srv/an"])
    t.equal(judge(rules, asked([path])).decision, "deny", path);
  t.equal(judge([rule("root", "allow", { path_below: ["/"] })], asked(["/any/thing"])).decision, "allow");
});

t.test("one allowed path covers no other", async (t) => {
  const rules = [rule("a", "allow", { path_below: ["~/"] })];
  t.equal(judge(rules, asked(["/home/ann/a", "/home/ann/b"])).decision, "allow");
  t.equal(judge(rules, asked(["/home/ann/a", "/etc/passwd"])).decision, "deny");
});

t.test("a home that is not known makes no answer milder", async (t) => {
  const { home: _, ...homeless } = asked(["/home/ann/.ssh"]);
  t.equal(judge([rule("a", "allow", { path_below: ["~/"] })], homeless).decision, "deny");
  const rules = [rule("a", "allow", { tool: ["files.list"] }), rule("d", "deny", { path_below: ["~/.ssh"] })];
  t.equal(judge(rules, homeless).decision, "deny");
});

t.test("what no target can make milder than a deny is known before there are targets", async (t) => {
  const ahead = (...rules: PolicyRule[]): Decision =>
    judgeAhead(rules, { ...around, tool: "files.list", effect: "read", uid: 1000 }).decision;
  const somewhere = rule("s", "allow", { path_below: ["/srv"] });
  t.equal(ahead(), "deny");
  t.equal(ahead(somewhere), "allow");
  t.equal(ahead(somewhere, rule("d", "deny", { path_below: ["/srv/x"] })), "allow");
  t.equal(ahead(somewhere, rule("d", "deny", { effect: ["read"] })), "allow");
  t.equal(ahead(somewhere, rule("d", "deny", { uid: [1000] })), "deny");
  t.equal(ahead(rule("a", "allow", { uid: [1001], path_below: ["/srv"] })), "deny");
  t.equal(ahead(somewhere, rule("q", "ask", { tool: ["files.list"] })), "ask");
});

t.test("a directory is what holds another, too", async (t) => {
  const rules = [
    rule("any", "allow", { uid: [1000] }),
    rule("d", "deny", { path_around: ["~/.config/systemd", "/etc/x"] }),
  ];
  for (const path of ["/home/ann/.config/systemd", "/home/ann/.config", "/home/ann", "/home", "/", "/etc", "/etc/x"])
    t.equal(judge(rules, asked([path])).decision, "deny", path);
  for (const path of ["/home/ann/.config/systemd/user", "/home/ann/.con", "/home/bob", "/etc/x/y", "/etc/xy"])
    t.equal(judge(rules, asked([path])).decision, "allow", path);
  const { home: _, ...homeless } = asked(["/srv"]);
  t.equal(judge(rules, homeless).decision, "deny");
  t.equal(judge([rule("root", "deny", { path_around: ["/"] }), rules[0]!], asked(["/"])).decision, "deny");
  t.equal(judge([rule("root", "deny", { path_around: ["/"] }), rules[0]!], asked(["/srv"])).decision, "allow");
});

t.test("a name is matched wherever it stands in a path, and only whole", async (t) => {
  const rules = [rule("any", "allow", { uid: [1000] }), rule("d", "deny", { path_has: [".git", ".env"] })];
  for (const path of ["/srv/.env", "/home/ann/x/.git/hooks/pre-commit", "/.git"])
    t.equal(judge(rules, asked([path])).decision, "deny", path);
  for (const path of ["/srv/.envrc", "/home/ann/x.git", "/srv/a.env"])
    t.equal(judge(rules, asked([path])).decision, "allow", path);
});

t.test("rules about where something lies are left out of what is known ahead", async (t) => {
  for (const match of [{ path_around: ["/srv"] }, { path_has: [".git"] }])
    t.equal(
      judgeAhead([rule("any", "allow", { uid: [1000] }), rule("d", "deny", match)], {
        ...{ ...around, tool: "files.list", effect: "read", uid: 1000 },
      }).decision,
      "allow",
    );
});

t.test(
  "what is not allowed in one's own home is not allowed in another's, and what is allowed is so in one's own alone",
  async (t) => {
    const any = rule("any", "allow", { uid: [0, 1000] });
    const code = rule("d", "deny", { path_below: ["~/.bashrc"] });
    for (const who of [{}, { uid: 0, home: "/root" }])
      for (const path of ["/home/ann/.bashrc", "/home/eve/.bashrc"])
        t.equal(judge([any, code], asked([path], who)).decision, "deny", path);
    t.equal(judge([rule("own", "allow", { path_below: ["~/"] })], asked(["/home/eve/x"])).decision, "deny");
  },
);

t.test("a home is the same with a slash at its end, and / is one too", async (t) => {
  const rules = [rule("any", "allow", { uid: [1000] }), rule("d", "deny", { path_below: ["~/.ssh"] })];
  t.equal(judge(rules, asked(["/home/ann/.ssh/a"], { home: "/home/ann/", homes: ["/home/ann/"] })).decision, "deny");
  t.equal(judge(rules, asked(["/.ssh/a"], { home: "/", homes: ["/"] })).decision, "deny");
});

t.test("a group is one that the caller is a member of", async (t) => {
  const judged = (decision: Decision, ...group: string[]): Decision =>
    judge([rule("any", "allow", { uid: [1000] }), rule("g", decision, { group })], asked([])).decision;
  t.equal(judged("deny", "staff"), "deny");
  t.equal(judged("deny", "games"), "allow");
  t.equal(judged("deny", "games", "staff"), "deny");
  t.equal(judge([rule("g", "allow", { group: ["staff"] })], asked([])).decision, "allow");
});

t.test("a group that there is not makes no answer milder", async (t) => {
  t.equal(judge([rule("g", "allow", { group: ["ghosts"] })], asked([])).decision, "deny");
  for (const decision of ["ask", "deny"] as const)
    t.equal(
      judge([rule("any", "allow", { uid: [1000] }), rule("g", decision, { group: ["ghosts"] })], asked([])).decision,
      decision,
    );
});

t.test("a rule for a time of day, and one for tainted requests, speak of those alone", async (t) => {
  const judged = (match: PolicyRule["match"], more: Partial<Question>): Decision =>
    judge([rule("any", "allow", { uid: [1000] }), rule("d", "deny", match)], asked([], more)).decision;
  const night = { time: { between: "22:00-07:00", days: ["mon" as const] } };
  t.equal(judged(night, { now: { day: "tue", minute: 6 * 60 } }), "deny");
  t.equal(judged(night, { now: { day: "tue", minute: 23 * 60 } }), "allow");
  t.equal(judged({ tainted: true }, { tainted: true }), "deny");
  t.equal(judged({ tainted: true }, {}), "allow");
  t.equal(judged({ tainted: false }, {}), "deny");
});

t.test("groups, times and taint are known before there are targets", async (t) => {
  for (const match of [{ group: ["staff"] }, { time: { between: "11:00-13:00" } }, { tainted: false }])
    t.equal(
      judgeAhead([rule("any", "allow", { uid: [1000] }), rule("d", "deny", match)], {
        ...{ ...around, tool: "files.list", effect: "read", uid: 1000 },
      }).decision,
      "deny",
    );
});
