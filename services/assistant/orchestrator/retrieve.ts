import MiniSearch from "minisearch";
import type { Tool } from "#contracts/tools";

/** Tools that are described to the model at once: more make it slow, and it was trained with no more. */
export const mostDescribed = 24;
/** Where there are more, so many of those that fit best. */
const fewest = 8;

type Described = Pick<Tool, "about" | "parameters">;

/**
 * Makes what picks the tools that are described to the model for a request: all of them where they fit, always in the same
 * order, so that the model's state for them can be kept; else those that the request's words fit best (BM25+, Lv and Zhai 2011).
 */
export function retriever<One extends Described>(
  tools: Readonly<Record<string, One>>,
): (text: string) => Record<string, One> {
  const names = Object.keys(tools);
  if (names.length <= mostDescribed) return () => tools;
  const index = new MiniSearch<{ id: string; name: string; about: string; parameters: string }>({
    fields: ["name", "about", "parameters"],
    searchOptions: {
      boost: { name: 2 },
      prefix: (term) => term.length > 3,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  index.addAll(
    names.map((name) => ({
      id: name,
      name: name.replaceAll(/[._]/g, " "),
      about: tools[name]!.about,
      parameters: Object.keys((tools[name]!.parameters as { properties?: object }).properties ?? {}).join(" "),
    })),
  );
  return (text) => {
    const best = index.search(text).map(({ id }) => id as string);
    return Object.fromEntries(best.slice(0, fewest).map((name) => [name, tools[name]!]));
  };
}
