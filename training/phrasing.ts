import type { ToolName } from "#contracts/tools";

/** How people say it: en plainly, loose in slang, by a hint or at length, and three other languages. */
export const tongues = ["en", "loose", "de", "es", "zh"] as const;
export type Tongue = (typeof tongues)[number];

/**
 * Ways to ask for one call. In a template `(a|b)` is one of several, `[a]` may be left out, and `{argument:kind}` is a
 * value of a kind in slots.ts, which becomes that argument of the call.
 */
export interface Phrasing {
  readonly tool: ToolName;
  /** arguments that the words stand for, beside those of the slots */
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly templates: Readonly<Partial<Record<Tongue, readonly string[]>>>;
}

/** Ways to say what is no request for a call: answered with nothing, or with a question back. */
export interface Otherwise {
  readonly kind: "none" | "question";
  /** slots may stand in them; nothing becomes of their values */
  readonly templates: Readonly<Partial<Record<Tongue, readonly string[]>>>;
}

/** Ways to ask for calls that belong together: one needs what another finds, `{"$from": 0}`, or takes up what was said for it. */
export interface Chained {
  readonly calls: readonly {
    readonly tool: ToolName;
    readonly arguments: Readonly<Record<string, unknown>>;
    /** argument of a later call by the slot whose value it has */
    readonly same?: Readonly<Record<string, string>>;
  }[];
  /**
   * slots become arguments of the first call, or of the later ones where the first has no such parameter; `other` and what
   * `same` names are no arguments by themselves where no call has such a parameter
   */
  readonly templates: Readonly<Partial<Record<Tongue, readonly string[]>>>;
}

/** Ways to take up what was said before: `{earlier}` is any phrasing of that tool, whose arguments are kept as given in `keep`. */
export interface Reference {
  /** the tool of the turn before */
  readonly earlier: ToolName;
  readonly tool: ToolName;
  /** argument of the new call by the argument of the earlier one that it is */
  readonly keep: Readonly<Record<string, string>>;
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly templates: Readonly<Partial<Record<Tongue, readonly string[]>>>;
}
