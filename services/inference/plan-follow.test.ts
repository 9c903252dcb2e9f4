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

const copying = planFollower(
  {
    "cellar.store": object(
      { wine: { type: "string" }, year: { type: "integer" }, price: { type: "number" }, rack: { type: "string" } },
      ["wine"],
    ),
    "cellar.list": object({ wines: { type: "array", items: { type: "string" } }, kind: { enum: ["red", "white"] } }),
    "cellar.date": object({ on: { type: "string", pattern: "^.*$" }, by: { type: "string" } }, ["on"]),
    "lamps.dim": object({ lamp: { type: "string" }, percent: { type: "integer" } }),
  },
  {
    from: ["put Barolo 2009 in C4", "7.5 for Rosé"],
    tools: ["cellar.store", "cellar.list", "cellar.date"],
    numbers: true,
  },
);

t.test("a copied value is a piece of what was said, whole words of it", async (t) => {
  for (const text of [
    'cellar.store{"wine":"Barolo"}',
    'cellar.store{"wine":"Barolo","year":2009,"price":7.5,"rack":"C4"}',
    'cellar.store{"wine":"Barolo 2009 in C4"}',
    'cellar.list{"wines":["Barolo","Rosé"],"kind":"white"}',
    'cellar.store{"wine":"Barolo"} ; cellar.store{"wine":"Barolo","rack":{"$from":0}}',
    'cellar.date{"on":"tomorrow","by":"C4"}',
    'lamps.dim{"lamp":"whatever","percent":3}',
  ])
    t.equal(copying(text).state, "whole", text);
  for (const text of [
    ...[
      'cellar.store{"wine":"Bor',
      'cellar.store{"wine":"barolo',
      'cellar.store{"wine":"Bar"',
      'cellar.store{"wine":""',
    ],
    ...['cellar.store{"wine":"C4 7.5', 'cellar.store{"wine":"arolo', 'cellar.store{"wine":"C4","rack":"C4"'],
    ...[
      'cellar.store{"wine":"Barolo","year":2010',
      'cellar.store{"wine":"Barolo","year":7',
      'cellar.store{"wine":"2009","year"',
    ],
    ...['cellar.store{"wine":"Barolo","year":2009,"price":2009', 'cellar.list{"wines":["Barolo","Barolo"'],
    ...['cellar.store{"wine":"\\u0042', 'cellar.store{"wine":"Barolo","rack":""'],
  ])
    t.equal(copying(text).state, "no", text);
});

t.test("what can be copied in one way only is known to the letter", async (t) => {
  for (const [text, forced] of [
    ['cellar.store{"wine":"Ba', "rolo"],
    ['cellar.store{"wine":"Rosé', '"'],
    ['cellar.store{"wine":"C4","y', 'ear":2009'],
    ['cellar.store{"wine":"C4","year":2009,"p', 'rice":7.5'],
  ] as const)
    t.ok(copying(text).forced.startsWith(forced), `${text} ${copying(text).forced}`);
  t.strictSame(copying('cellar.store{"wine":"Barolo').ways.toSorted(), [" 2009", '"']);
});

t.test("where nothing is left an argument cannot begin; one that must be there is the model's own", async (t) => {
  const follow = planFollower(
    {
      "a.b": object({ x: { type: "string" }, n: { type: "integer" }, y: { type: "string" }, z: { type: "string" } }, [
        "x",
        "z",
      ]),
    },
    { from: ["only"], tools: ["a.b"], numbers: true },
  );
  t.match(follow('a.b{"x":"only"'), { forced: ',"z":' });
  t.equal(follow('a.b{"x":"only","z":"thought up"}').state, "whole");
  const must = planFollower(
    { "a.b": object({ n: { type: "integer" } }, ["n"]) },
    { from: [], tools: ["a.b"], numbers: true },
  );
  t.equal(must('a.b{"n":42}').state, "whole");
  const words = planFollower({ "a.b": object({ n: { type: "integer" } }) }, { from: ["two"], tools: ["a.b"] });
  t.equal(words('a.b{"n":2}').state, "whole", "numbers in words are the model's to read");
});

t.test("an optional argument can be refused before its value is begun", async (t) => {
  const { optional } = copying('cellar.store{"wine":"C4","rack":"');
  t.strictSame(optional, { start: 24, text: 'cellar.store{"wine":"C4","rack":' });
  const refused = new Set([optional!.text]);
  t.equal(copying('cellar.store{"wine":"C4","rack"', refused).state, "no");
  t.equal(copying('cellar.store{"wine":"C4","year"', refused).state, "open");
  t.equal(copying('cellar.store{"wine":"').optional, undefined, "it must be there");
  t.equal(copying('cellar.store{"wine":"C4","rack":"pu').optional, undefined, "it is begun");
  t.equal(copying('lamps.dim{"lamp":"').optional, undefined);
  const more = copying('cellar.list{"wines":["Barolo","').optional;
  t.strictSame(more, { start: 29, text: 'cellar.list{"wines":["Barolo",' });
  t.match(copying('cellar.list{"wines":["Barolo"', new Set([more!.text])).forced, /^\]/);
});

t.test("whatever was said, a copied value never gets stuck: letter by letter there is a way to the end", async (t) => {
  for (const said of ['say "hi" \\ x', "(('s", "a\nb", "🎉?! 你好", "\0", "", "''", "-4 - −5", "???", "1e5 1,2,3"]) {
    const follow = planFollower(
      {
        "a.b": object(
          { x: { type: "string" }, n: { type: "number" }, l: { type: "array", items: { type: "string" } } },
          ["x"],
        ),
      },
      { from: [said, said.slice(1)], tools: ["a.b"], numbers: true },
    );
    for (let seed = 0; seed < 40; seed += 1) {
      let text = 'a.b{"x":';
      for (let step = 0; step < 60 && follow(text).state !== "whole"; step += 1) {
        const { state, ways } = follow(text);
        if (state === "no") t.fail(`${JSON.stringify(said)}: ${text}`);
        const free = text.endsWith('"') && !text.endsWith(':"') ? "," : 'q"';
        text += ways.length === 0 ? free : ways[(seed * 7 + step * (seed % 5)) % ways.length]!;
        if (ways.length === 0 && follow(text).state === "no") text = `${text.slice(0, -free.length)}}`;
      }
      t.not(follow(text).state, "no", `${JSON.stringify(said)}: ${text}`);
    }
  }
});
