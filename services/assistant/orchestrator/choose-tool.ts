import { type Completed, complete } from "./complete.ts";
import { type Choice, choiceSchema, choices, messagesFor } from "./prompt.ts";

/** A tool, and by how much (natural logarithm) the request speaks for it rather than for the next best choice. */
export interface Chosen {
  readonly tool: Choice;
  readonly margin: number;
}

/** Tokens of an answer up to where the choices' names part: `{"`, `tool`, `":"`, `none`. The rest would say nothing new. */
const beginning = 4;

/** Texts that ask for nothing: what the model prefers after them is its habit, not understanding. */
const contentFree = ["N/A", "[MASK]", "..."];

/**
 * Makes what lets the model choose a tool. Each choice's probability is divided by the one it has after a text without
 * content (contextual calibration, Zhao et al. 2021), for a small model has strong habits: untrained, it says "none" to nearly all.
 * @param socket the inference service's
 */
export function toolChooser(socket: string): (text: string) => Promise<Chosen | null> {
  const score = async (text: string): Promise<number[] | null> =>
    choiceScores(await complete(socket, messagesFor(text), choiceSchema, beginning));

  let habits: Promise<number[]> | undefined;
  const measureHabits = async (): Promise<number[]> => {
    const measured: number[][] = [];
    for (const text of contentFree) measured.push((await score(text)) ?? choices.map(() => 0));
    return choices.map((_, index) => measured.reduce((sum, scores) => sum + (scores[index] ?? 0), 0) / measured.length);
  };

  return async (text) => {
    habits ??= measureHabits().catch((error: unknown) => {
      habits = undefined;
      throw error;
    });
    const usual = await habits;
    const scores = await score(text);
    if (scores === null) return null;
    const ranked = choices
      .map((tool, index) => ({ tool, value: (scores[index] ?? 0) - (usual[index] ?? 0) }))
      .sort((a, b) => b.value - a.value);
    const [best, next] = ranked;
    return best === undefined || next === undefined ? null : { tool: best.tool, margin: best.value - next.value };
  };
}

/** The logarithm of each choice's probability at the token where their names part; null where that token cannot be found. */
function choiceScores({ tokens }: Completed): number[] | null {
  let before = "";
  for (const { token, top } of tokens) {
    if (/"tool"\s*:\s*"$/.test(before)) {
      const least = Math.min(...top.values());
      return choices.map((name) =>
        Math.max(
          ...[...top].filter(([start]) => start !== "" && name.startsWith(start)).map(([, value]) => value),
          least,
        ),
      );
    }
    before += token;
  }
  return null;
}
