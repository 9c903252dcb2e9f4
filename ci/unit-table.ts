import type { UnitFacts } from "./container/unit-facts.ts";

/** The page that tells of the units, and between which lines. */
export const unitTablePage = "docs/security.md";
const [begin, end] = ["<!-- units: npm run lock:units -->", "<!-- end of units -->"];

const columns = {
  score: ({ exposure }: UnitFacts) => exposure.toFixed(1),
  "runs as": ({ user }: UnitFacts) => user,
  "may write": ({ writes }: UnitFacts) => writes,
  homes: ({ homes }: UnitFacts) => homes,
  network: ({ network }: UnitFacts) => network,
  "may open sockets": ({ sockets }: UnitFacts) => sockets,
  "is reached at": ({ listens }: UnitFacts) => listens.join(" ") || "nothing",
  capabilities: ({ capabilities }: UnitFacts) => capabilities,
  programs: ({ programs }: UnitFacts) => programs,
  "system calls": ({ calls }: UnitFacts) => calls,
};
type Cells = Readonly<Record<keyof typeof columns, string>>;

/** The page with the table of these units in it; units of which the same is to be said share a row. */
export function withUnitTable(page: string, units: readonly UnitFacts[]): string {
  const rows = Map.groupBy(units, (unit) => row(Object.values(cellsOf(unit))));
  const table = [
    row(["unit", ...Object.keys(columns)]),
    row(["---", ...Object.keys(columns).map(() => "---")]),
    ...[...rows].map(([cells, units]) => `| ${units.map(({ unit }) => unit).join(", ")} ${cells}`),
  ];
  const { before, after } = partsOf(page);
  return `${before}${begin}\n\n${table.join("\n")}\n\n${end}${after}`;
}

/** What the page says of units and is not so, one line each. A score that is better than written is no difference. */
export function unitTableDifferences(page: string, units: readonly UnitFacts[]): string[] {
  const written = readTable(page);
  const real = new Map(units.map((unit) => [unit.unit, cellsOf(unit)]));
  return [
    ...[...written.keys()].filter((unit) => !real.has(unit)).map((unit) => `${unit} is written of and not there`),
    ...[...real].flatMap(([unit, cells]) => {
      const said = written.get(unit);
      return said === undefined ? [`${unit} is there and not written of`] : differences(unit, said, cells);
    }),
  ];
}

function differences(unit: string, said: Cells, real: Cells): string[] {
  return (Object.keys(columns) as (keyof typeof columns)[])
    .filter((column) =>
      column === "score" ? !(Number(real.score) <= Number(said.score)) : real[column] !== said[column],
    )
    .map((column) => `${unit}: ${column} is ${real[column]}, written ${said[column]}`);
}

function readTable(page: string): ReadonlyMap<string, Cells> {
  const [, , ...rows] = partsOf(page)
    .table.split("\n")
    .filter((line) => line.startsWith("|"));
  return new Map(
    rows.flatMap((line) => {
      const [units = "", ...cells] = line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim());
      const named = Object.fromEntries(Object.keys(columns).map((column, index) => [column, cells[index]])) as Cells;
      return units.split(", ").map((unit) => [unit, named] as const);
    }),
  );
}

function cellsOf(unit: UnitFacts): Cells {
  return Object.fromEntries(Object.entries(columns).map(([column, cell]) => [column, cell(unit)])) as Cells;
}

/** @throws where the page has no place for the table */
function partsOf(page: string): { before: string; table: string; after: string } {
  const [before, rest] = page.split(begin);
  const [table, after] = rest?.split(end) ?? [];
  if (before === undefined || table === undefined || after === undefined)
    throw new Error(`${unitTablePage} has no place for the table of units: wanted the lines ${begin} and ${end}`);
  return { before, table, after };
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
