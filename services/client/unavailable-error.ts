/** A service of Parlance cannot be reached. The message ends with a command that says more. */
export class UnavailableError extends Error {
  override readonly name = "UnavailableError";
  constructor(problem: string, cure: string) {
    super(`${problem} See: ${cure}`);
  }
}
