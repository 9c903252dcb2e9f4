import type { OperationEvent } from "#contracts/operation";

type Kind = Extract<OperationEvent, { error: unknown }>["error"];

/** An error that is an answer: it goes to whoever asked, with its kind. */
export class OperationError extends Error {
  readonly error: Kind;
  constructor(error: Kind, message: string) {
    super(message);
    this.name = "OperationError";
    this.error = error;
  }
}
