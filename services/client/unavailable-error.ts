/** A service of Parlance cannot be reached. The message ends with a command that says more, or that cures it. */
export class UnavailableError extends Error {
  override readonly name = "UnavailableError";
  constructor(problem: string, command: string, lead = "See") {
    super(`${problem} ${lead}: ${command}`);
  }
}
