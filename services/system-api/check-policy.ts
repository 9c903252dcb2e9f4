/**
 * check-policy [--json] FOLDER: loads a policy that is not installed yet and runs its examples; exit 1 with every problem.
 */
import { parseArgs } from "node:util";
import { loadPolicy, PolicyError } from "./load-policy.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false } },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write("usage: check-policy [--json] FOLDER\n");
  process.exit(2);
}
const sayJson = (report: object): void => void process.stdout.write(`${JSON.stringify({ folder, ...report })}\n`);
try {
  const rules = loadPolicy(folder);
  const examples = rules.reduce((sum, rule) => sum + rule.examples.length, 0);
  if (values.json) sayJson({ ok: true, rules: rules.length, examples, problems: [] });
  else process.stdout.write(`${folder}: ${rules.length} rules, ${examples} examples hold\n`);
} catch (error) {
  // a file that the system does not let us read is the policy's fault as well
  if (!(error instanceof PolicyError) && !(error instanceof Error && "syscall" in error)) throw error;
  if (values.json) sayJson({ ok: false, problems: error instanceof PolicyError ? error.problems : [error.message] });
  else process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
