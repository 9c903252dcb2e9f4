import t from "tap";
import { readPlan, writePlan } from "#contracts/plan-text";
import { type Acceptable, type BfclSchema, ourNames } from "./bfcl.ts";
import { judgeBfcl } from "./bfcl-score.ts";

t.test("any name becomes one that a plan can have, and can be found again", async (t) => {
  const names = ourNames([
    "math.factorial",
    "calculate_BMI",
    "calculate_bmi",
    "monarch.getYear",
    "US_president.in_year",
  ]);
  t.same(names, {
    "math.factorial": "math.factorial",
    "fn.calculate_bmi": "calculate_BMI",
    "fn.calculate_bmi_2": "calculate_bmi",
    "monarch.get_year": "monarch.getYear",
    "us_president.in_year": "US_president.in_year",
  });
  for (const tool of [...Object.keys(names), ...Object.keys(ourNames(["2d-plot", "a..b", "été"]))]) {
    const plan = { kind: "plan", calls: [{ tool, arguments: {} }] } as const;
    t.same(readPlan(writePlan(plan)), plan, tool);
  }
});

const schema: BfclSchema = {
  type: "dict",
  required: ["city"],
  properties: {
    city: { type: "string" },
    days: { type: "integer" },
    least: { type: "float" },
    tags: { type: "array", items: { type: "string" } },
    span: { type: "dict", properties: {} },
    stops: { type: "array", items: { type: "dict" } },
  },
};
const right = (acceptable: Acceptable, given: Readonly<Record<string, unknown>>, tool = "weather.get"): boolean =>
  judgeBfcl({ expected: { tool: "weather.get", schema, acceptable } }, [{ tool, arguments: given }]);

t.test("texts are compared loosely, numbers by their type, and what is optional may be missing", async (t) => {
  const acceptable = { city: ["New York, NY", "NYC"], days: [3, ""], least: [1, ""] };
  t.ok(right(acceptable, { city: "new york NY" }));
  t.ok(right(acceptable, { city: "N.Y.C", days: 3, least: 1 }));
  for (const given of [
    { city: "Boston" },
    { city: "NYC", days: 4 },
    { city: "NYC", days: "3" },
    { city: "NYC", days: 3.5 },
    { city: "NYC", bogus: 1 },
    { city: "NYC", tags: ["a"] },
    { days: 3 },
  ])
    t.notOk(right(acceptable, given), JSON.stringify(given));
  t.notOk(right(acceptable, { city: "NYC" }, "weather.other"));
  t.notOk(right({ ...acceptable, days: [3] }, { city: "NYC" }), "what cannot be left out is missing");
  t.ok(right({ ...acceptable, least: [0, ""] }, { city: "NYC", least: -0 }));
});

t.test("lists keep their order; the values of a dictionary have lists of right ones themselves", async (t) => {
  const city = ["NYC"];
  t.ok(right({ city, tags: [["a b", "c"]] }, { city: "NYC", tags: ["A-B", "c"] }));
  t.notOk(right({ city, tags: [["a", "b"]] }, { city: "NYC", tags: ["b", "a"] }));
  t.notOk(right({ city, tags: [["a", "b"]] }, { city: "NYC", tags: [1, 2] }));
  const span = [{ from: ["May 1"], to: ["May 2", ""] }];
  t.ok(right({ city, span }, { city: "NYC", span: { from: "may 1" } }));
  t.notOk(right({ city, span }, { city: "NYC", span: { to: "May 2" } }));
  t.notOk(right({ city, span }, { city: "NYC", span: { from: "May 1", by: 1 } }));
  const stops = [[{ at: ["Rome"] }, { at: ["Oslo"] }]];
  t.ok(right({ city, stops }, { city: "NYC", stops: [{ at: "rome" }, { at: "oslo" }] }));
  t.notOk(right({ city, stops }, { city: "NYC", stops: [{ at: "Oslo" }, { at: "Rome" }] }));
});

t.test("a text where the parameter is none stands for a variable, and must be the very one", async (t) => {
  t.ok(right({ city: ["NYC"], days: ["len(trip)"] }, { city: "NYC", days: "len(trip)" }));
  t.notOk(right({ city: ["NYC"], days: ["len(trip)"] }, { city: "NYC", days: "LEN(trip)" }));
});

t.test("where no tool fits, only no call is right; two calls never are", async (t) => {
  t.ok(judgeBfcl({ expected: null }, []));
  t.notOk(judgeBfcl({ expected: null }, [{ tool: "weather.get", arguments: {} }]));
  const call = { tool: "weather.get", arguments: { city: "NYC" } };
  t.notOk(judgeBfcl({ expected: { tool: "weather.get", schema, acceptable: { city: ["NYC"] } } }, [call, call]));
});
