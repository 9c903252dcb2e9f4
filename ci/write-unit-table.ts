import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { format, resolveConfig } from "prettier";
import type { UnitFacts } from "./container/unit-facts.ts";
import { unitTablePage, withUnitTable } from "./unit-table.ts";

// Writes into docs/security.md what the last run of the container's tests saw of the units.
const root = resolve(import.meta.dirname, "..");
const page = join(root, unitTablePage);
const units = JSON.parse(await readFile(join(root, "out/logs/container-units.json"), "utf8")) as UnitFacts[];
const text = withUnitTable(await readFile(page, "utf8"), units);
await writeFile(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
