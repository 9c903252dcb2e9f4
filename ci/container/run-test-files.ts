import { join } from "node:path";
import { run } from "node:test";
import { inspect } from "node:util";
import type { TestResult } from "./test-result.ts";

/** Seconds that one test file may take. */
const limit = 180;

/** Runs the files one after another, each in its own process, and reports every test in them. */
export async function runTestFiles(
  folder: string,
  files: readonly string[],
  report: (result: TestResult) => void,
  keep: (name: string, text: string) => void,
): Promise<void> {
  for (const file of files) {
    const path = join(folder, file);
    // A file that leaves something open would never end by itself; one that hangs in a test is ended by the signal.
    const signal = AbortSignal.timeout(limit * 1000);
    const stream = run({ files: [path], cwd: folder, concurrency: false, signal, execArgv: ["--test-force-exit"] });
    let tests = 0;
    const record = (name: string, problem?: string): void => {
      tests += 1;
      report(problem === undefined ? { file, name, ok: true } : { file, name, ok: false, problem });
    };
    for await (const event of stream) {
      switch (event.type) {
        case "test:pass":
          // A file without tests, and a suite, are reported as passed too: they prove nothing.
          if (event.data.name === path || event.data.details.type === "suite") break;
          if (event.data.skip !== undefined || event.data.todo !== undefined) record(event.data.name, "it was skipped");
          else record(event.data.name);
          break;
        case "test:fail":
          // The failure of a part is reported by itself.
          if (failureType(event.data.details.error) === "subtestsFailed") break;
          record(event.data.name === path ? "the file as a whole" : event.data.name, explain(event.data.details.error));
          break;
        case "test:diagnostic":
          keep("output.log", `${file}: ${event.data.message}\n`);
          break;
        case "test:stdout":
        case "test:stderr":
          keep("output.log", `${file}: ${event.data.message}`);
          break;
      }
    }
    if (tests === 0) record("has at least one test", "it ran none");
  }
}

const failureType = (error: Error): unknown => (error as Error & { failureType?: unknown }).failureType;
const explain = (error: Error): string => inspect(error.cause ?? error, { depth: 4 });
