/** One thing that is wrong, and how to put it right. */
export interface Problem {
  /** one line: what is wrong */
  readonly what: string;
  /** file:line:column, a path, or a command */
  readonly where?: string;
  readonly found?: string;
  readonly wanted?: string;
  /** a command or an edit that cures it */
  readonly hint: string;
}

/** Thrown with every problem that is known, so that one run shows them all. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join("\n\n"));
    this.name = "ProblemsError";
    this.problems = problems;
  }
}

/** The problem as lines for a person. */
export function describeProblem({ what, where, found, wanted, hint }: Problem): string {
  const lines = [`error: ${what}`];
  if (where !== undefined) lines.push(`   at: ${where}`);
  if (found !== undefined) lines.push(`found: ${found}`);
  if (wanted !== undefined) lines.push(` want: ${wanted}`);
  lines.push(` hint: ${hint}`);
  return lines.join("\n");
}
