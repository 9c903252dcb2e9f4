/** One test that ran in the container, or one thing that was found wrong there. */
export interface TestResult {
  /** the test file, relative to the services folder; empty for what was checked about the system as a whole */
  readonly file: string;
  readonly name: string;
  readonly ok: boolean;
  /** for a failure: what was found, with the stack where there is one */
  readonly problem?: string;
}
