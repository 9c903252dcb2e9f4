import t from "tap";
import { writePlan } from "#contracts/plan-text";
import { tools as trained } from "#contracts/tools";
import { planFollower } from "./plan-follow.ts";

const object = (properties: object, required: readonly string[] = []) => ({ type: "object", properties, required });
const follow = planFollower({
  "lamps.dim": object({ lamp: { type: "string" }, percent: { type: "integer" }, fade: { type: "boolean" } }, ["lamp"]),
  "lamps.list": object({}),
  "lamps.colour": object({ colour: { enum: ["red", "rose"] }, lamps: { type: "array", items: { type: "string" } } }, [
    "colour",
  ]),
  "scenes.save": object({ settings: {}, gain: { type: "number" }, of: object({ room: { type: "string" } }, ["room"]) }),
});

t.test("what has only one way to go on is known to the letter", async (t) => {
  for (const [text, forced] of [
    ["lamps.d", 'im{"lamp":"'],
    ["lamps.li", "st{}"],
    ["sc", "enes.save{"],
    ["lamps.colour{", '"colour":"r'],
    ['lamps.colour{"colour":"re', 'd"'],
    ['lamps.dim{"lamp":"x","f', 'ade":'],
    ['lamps.dim{"lamp":"x","fade":t', "rue}"],
    ["lamps.list{} ", "; "],
    ['lamps.list{} ; lamps.dim{"lamp":{', '"$from":0}'],
    ['lamps.dim{"lamp":"x",', '"'],
    ["as", "k"],
  ] as const)
    t.match(follow(text), { state: "open", forced }, text);
});

t.test("what may go on is known as far as it goes: words are not cut in the middle", async (t) => {
  t.strictSame(
    follow("sc").ways,
    ['"settings":', '"gain":', '"of":', "}"].map((way) => `enes.save{${way}`),
  );
  t.strictSame(follow('lamps.colour{"colour":"r').ways, ['ed"', 'ose"']);
  t.strictSame(follow("lamps.li").ways, ["st{}"]);
  t.strictSame(follow('lamps.dim{"lamp":"x').ways, []);
});

t.test("where there is a choice nothing is forced", async (t) => {
  for (const text of ["", "lamps.", 'lamps.dim{"lamp":"', 'lamps.dim{"lamp":"x"', 'lamps.dim{"lamp":"x","percent":1'])
    t.match(follow(text), { state: "open", forced: "" }, text);
});

t.test("a whole plan may end", async (t) => {
  for (const text of [
    "ask",
    "none",
    "lamps.list{}",
    'lamps.dim{"lamp":"a \\"b\\" \\u00e9 ; lamps.list{}","percent":-12,"fade":false}',
    'lamps.colour{"colour":"rose","lamps":["a","b"]} ; lamps.dim{"lamp":{"$from":0}}',
    'lamps.list{} ; lamps.colour{"colour":"red","lamps":[{"$from":0}]}',
    'scenes.save{"settings":{"a":[1,true,{"b":"c"}]},"gain":0.5,"of":{"room":"attic"}}',
    "scenes.save{}",
  ])
    t.strictSame(follow(text), { state: "whole", forced: "", ways: [] }, text);
});

t.test("what no plan begins with is refused", async (t) => {
  for (const text of [
    ...["asks", "none ", "lamp ", "Lamps", "files.list{", "lamps.list {", "lamps.list{ }", "lamps.list{};"],
    ...[
      "lamps.dim{}",
      'lamps.dim{"percent"',
      'lamps.dim{"lamp":1',
      'lamps.dim{"lamp":"x","lamp"',
      'lamps.dim{"lamp":"x","percent":01',
    ],
    ...[
      'lamps.dim{"lamp":"x","fade":false,"percent"',
      'lamps.dim{"lamp":"x","percent":1.5',
      'lamps.dim{"lamp":{"$from":0}}',
    ],
    ...[
      'lamps.dim{"lamp":"a\n',
      'lamps.dim{"lamp":"a\\x',
      'lamps.colour{"colour":"blue',
      "lamps.list{} ; ask",
      "lamps.list{} ; lamps.list{} , ",
    ],
    ...[
      'lamps.list{} ; lamps.dim{"lamp":{"$from":1',
      'lamps.dim{"lamp":"x"} and then',
      'scenes.save{"settings":[[[[[[',
    ],
  ])
    t.equal(follow(text).state, "no", text);
});

t.test("a plan has an end", async (t) => {
  const eight = Array.from({ length: 8 }, () => "lamps.list{}").join(" ; ");
  t.equal(follow(eight).state, "whole");
  t.equal(follow(`${eight} ; `).state, "no");
});

t.test("all that is written for the tools that there are can be followed, letter by letter", async (t) => {
  const follow = planFollower(
    Object.fromEntries(Object.entries(trained).map(([name, { parameters }]) => [name, parameters])),
  );
  const calls = [
    { tool: "desktop.set_volume", arguments: { percent: 45 } },
    { tool: "files.search", arguments: { path: "~/a b", name: "*.log", text: 'say "hi" \\ 你好' } },
    { tool: "files.delete", arguments: { path: { $from: 1 }, permanent: true } },
    { tool: "packages.install", arguments: { packages: ["vlc", { $from: 2 }] } },
    { tool: "system.logs", arguments: { service: "ssh", priority: "err", since: "yesterday", lines: 20 } },
    { tool: "processes.start", arguments: { program: "ping", arguments: ["-c", "3"] } },
    { tool: "network.set_dns", arguments: { servers: ["1.1.1.1"] } },
  ];
  const text = writePlan({ kind: "plan", calls });
  for (let length = 0; length < text.length; length += 1) {
    const { state, forced } = follow(text.slice(0, length));
    if (state === "no" || !text.slice(length).startsWith(forced))
      t.fail(`${text.slice(0, length)} -> ${state} ${forced}`);
  }
  t.equal(follow(text).state, "whole");
});
