/** What a client did wrong, or what the service cannot do now: becomes an HTTP status and a message, never a stack. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  readonly status: number;
  readonly code: string;
  /** the field of the body that is meant; null where it is none */
  readonly field: string | null;
  /** seconds after which to try again, for status 503 */
  readonly retryAfter: number | undefined;
  constructor(status: number, code: string, message: string, field: string | null = null, retryAfter?: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.field = field;
    this.retryAfter = retryAfter;
  }
}
