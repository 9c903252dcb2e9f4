import t from "tap";
import { parseCall } from "./parse-call.ts";

const unknownTool = "org.parlance.Error.UnknownTool";
const invalid = "org.parlance.Error.InvalidArguments";

t.test("arguments that fit come back parsed, with what the person said", async (t) => {
  t.same(parseCall("files.list", '{"path":"~"}', { utterance: "what is in ~", via: "intent" }), {
    tool: "files.list",
    arguments: { path: "~" },
    options: { utterance: "what is in ~", via: "intent" },
  });
});

t.test("the texts of others that a request was given are kept with it", async (t) => {
  const { options } = parseCall("files.list", "{}", { foreign: ["the text of ~/notes.txt"] });
  t.same(options, { foreign: ["the text of ~/notes.txt"] });
});

t.test("a tool that there is not is named, with those that there are", async (t) => {
  t.throws(() => parseCall("files.lst", "{}", {}), {
    type: unknownTool,
    message:
      'no tool is called "files.lst"; there are files.list, files.read, files.info, files.search, files.write, files.make_directory, files.copy, files.move, files.delete',
  });
  for (const name of ["constructor", "__proto__", ""])
    t.throws(() => parseCall(name, "{}", {}), { type: unknownTool, message: /no tool/ });
});

t.test("a tool that this system cannot do yet is not taken for one that there is not", async (t) => {
  t.throws(() => parseCall("models.list", "{}", {}), {
    type: unknownTool,
    message: /^models\.list cannot be done on this system yet; files\.list, .*commands\.run.* can$/,
  });
});

t.test("arguments that do not fit the schema are refused with all that is wrong", async (t) => {
  const refused: [tool: string, json: string, message: RegExp][] = [
    ["files.list", "{", /not JSON/],
    ["files.list", "[]", /must be object/],
    ["files.list", "null", /must be object/],
    ["files.list", '{"dir":"/"}', /unknown key "dir"/],
    ["files.list", '{"path":"a\\u0000b"}', /path: must match pattern/],
    ["files.list", '{"path":"","sort":"age"}', /path: must NOT have fewer.*sort: must be one of name, size, time/],
    ["processes.list", '{"limit":0}', /limit: must be >= 1/],
    ["network.status", '{"x":1}', /unknown key "x"/],
    ["packages.install", "{}", /required property 'packages'/],
    ["packages.install", '{"packages":["cowsay-"]}', /packages.0: must match pattern/],
    ["packages.install", '{"packages":["a b"]}', /packages.0: must match pattern/],
    ["commands.run", `{"command":"${"x".repeat(70_000)}"}`, /at most 65536 are read/],
  ];
  for (const [tool, json, message] of refused) t.throws(() => parseCall(tool, json, {}), { type: invalid, message });
});

t.test("options that nobody knows, or that are too long, are refused", async (t) => {
  t.throws(() => parseCall("files.list", "{}", { shell: "sh" }), { type: invalid, message: /unknown key "shell"/ });
  t.throws(() => parseCall("files.list", "{}", { via: 1 }), { type: invalid, message: /via must be a string/ });
  t.throws(() => parseCall("files.list", "{}", { utterance: "x".repeat(32_001) }), {
    type: invalid,
    message: /at most 32000/,
  });
  for (const foreign of ["a page", [""], [7], ["x".repeat(201)], Array(17).fill("a page")])
    t.throws(() => parseCall("files.list", "{}", { foreign }), {
      type: invalid,
      message: /foreign must be at most 16/,
    });
  t.throws(() => parseCall("files.list", "{}", { constructor: "x" }), { type: invalid, message: /unknown key/ });
});
