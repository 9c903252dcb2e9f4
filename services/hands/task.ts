/** What something long may use while it acts. */
export interface Task {
  /** fires with a HandsError as its reason when nobody wants it any more */
  readonly signal: AbortSignal;
  /** in one line, how far it is; may be called often */
  report(progress: string): void;
}
