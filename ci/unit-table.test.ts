import t from "tap";
import type { UnitFacts } from "./container/unit-facts.ts";
import { unitTableDifferences, withUnitTable } from "./unit-table.ts";

const unit: UnitFacts = {
  ...{ unit: "parlance-a", exposure: 1.5, user: "root", writes: "nothing", homes: "hidden", network: "none" },
  ...{ sockets: "unix", listens: [], capabilities: "none", programs: "any", calls: "listed" },
};
const other: UnitFacts = { ...unit, unit: "parlance-b" };
const page = withUnitTable("# Security\n\n<!-- units: npm run lock:units -->\nold\n<!-- end of units -->\n\nMore.\n", [
  unit,
  other,
]);

t.test("what is written is what was seen, and the rest of the page stays", async (t) => {
  t.same(unitTableDifferences(page, [unit, other]), []);
  t.match(page, /^# Security\n[^]*\| parlance-a, parlance-b \| 1\.5 \| root [^]*\nMore\.\n$/);
  t.notMatch(page, "old");
  t.equal(withUnitTable(page, [unit, other]), page);
});

t.test("a unit that is new or gone, a worse score and any other change are told", async (t) => {
  t.same(unitTableDifferences(page, [unit]), ["parlance-b is written of and not there"]);
  t.same(unitTableDifferences(page, [unit, other, { ...unit, unit: "parlance-c" }]), [
    "parlance-c is there and not written of",
  ]);
  t.same(unitTableDifferences(page, [unit, { ...other, exposure: 1.6 }]), ["parlance-b: score is 1.6, written 1.5"]);
  t.same(unitTableDifferences(page, [unit, { ...other, exposure: Number.NaN }]), [
    "parlance-b: score is NaN, written 1.5",
  ]);
  t.same(unitTableDifferences(page, [{ ...unit, network: "the machine's" }, other]), [
    "parlance-a: network is the machine's, written none",
  ]);
});

t.test("a better score is none", async (t) => {
  t.same(unitTableDifferences(page, [unit, { ...other, exposure: 0.2 }]), []);
});

t.test("a page without a place for the table is refused", async (t) => {
  t.throws(() => withUnitTable("# Security\n", [unit]), /no place for the table of units/);
});
