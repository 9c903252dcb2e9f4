/** check-policy FOLDER: loads a policy that is not installed yet and runs its examples; exit 1 with every problem. */
import { loadPolicy, PolicyError } from "./load-policy.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("usage: check-policy FOLDER\n");
  process.exit(2);
}
try {
  const rules = loadPolicy(folder);
  const examples = rules.reduce((sum, rule) => sum + rule.examples.length, 0);
  process.stdout.write(`${folder}: ${rules.length} rules, ${examples} examples hold\n`);
} catch (error) {
  // a file that the system does not let us read is the policy's fault as well
  if (!(error instanceof PolicyError) && !(error instanceof Error && "syscall" in error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
