/** The build ended where it was asked to, by --until: no failure. */
export class StoppedHere extends Error {
  constructor(stage: string, path: string) {
    super(`Stopped after "${stage}", as asked. What it made: ${path}`);
    this.name = "StoppedHere";
  }
}
