import { readFileSync } from "node:fs";
import t from "tap";
import type { Call } from "#contracts/tools";
import { canonicalJson } from "#kit/canonical-json";
import { understander } from "./understand.ts";

type Text = string | { readonly repeat: readonly [text: string, times: number] };
interface Hostile {
  readonly utterance: Text | readonly Text[];
  /** what may be proposed: one of these, or nothing */
  readonly allowed: readonly Call[];
  readonly why: string;
}

const spoken = (text: Text): string => (typeof text === "string" ? text : text.repeat[0].repeat(text.repeat[1]));
const file = new URL("samples/hostile.test.jsonl", import.meta.url);
const all = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Hostile);

t.test("of hostile texts the templates understand nothing but what their plain words ask for", async (t) => {
  t.ok(all.length >= 80);
  const understand = understander(async () => null);
  for (const { utterance, allowed, why } of all) {
    const text = [utterance]
      .flat()
      .map((part) => spoken(part as Text))
      .join("");
    const { kind, calls, ms } = await understand({ utterance: text });
    const known = new Set(allowed.map(canonicalJson));
    t.ok(
      calls.every((call) => known.has(canonicalJson(call))),
      `${why}: ${JSON.stringify(text.slice(0, 80))} -> ${kind} ${JSON.stringify(calls)}`,
    );
    t.ok(ms < 500, `${why}: ${ms} ms`);
  }
});
