import MiniSearch from "minisearch";
import type { Tool } from "#contracts/tools";

/** Tools that are described to the model at once, at most: it was trained with no more. */
export const mostDescribed = 24;
/**
 * So many of those that fit best. Of 70 requests for one of 14 tools the right one is the best in 58, among the best three
 * in 64 and among eight in 65; and the fewer the model reads of, the surer and sooner it is.
 */
const best = 3;

type Described = Pick<Tool, "about" | "parameters">;

/**
 * Makes what picks the tools that are described to the model for a request: those that its words fit best (BM25+, Lv and Zhai
 * 2011). Where its words say nothing, all of them, always in the same order, so that the model's state for them can be kept;
 * none where they are too many.
 */
export function retriever<One extends Described>(
  tools: Readonly<Record<string, One>>,
): (text: string) => Record<string, One> {
  const names = Object.keys(tools);
  if (names.length <= best) return () => tools;
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
      parameters: wordsOf(tools[name]!.parameters),
    })),
  );
  return (text) => {
    const found = index.search(text).map(({ id }) => id as string);
    if (found.length === 0) return names.length <= mostDescribed ? tools : {};
    return Object.fromEntries(found.slice(0, best).map((name) => [name, tools[name]!]));
  };
}

/** The names of parameters, and the words that they can be. */
function wordsOf(parameters: object): string {
  const { properties = {} } = parameters as { readonly properties?: Readonly<Record<string, { enum?: unknown[] }>> };
  return Object.entries(properties)
    .flatMap(([name, { enum: values = [] }]) => [name.replaceAll("_", " "), ...values])
    .join(" ");
}
