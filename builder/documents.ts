import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { exitCode, exitCodeWords } from "#contracts/exit-code";
import { paths } from "#contracts/paths";
import { policySchema } from "#contracts/policy";
import { escape } from "./documents/escape.ts";
import { interfaceFacts } from "./documents/interface-facts.ts";
import { toolFacts } from "./documents/tool-facts.ts";
import { propertyFacts } from "./documents/type-words.ts";
import { render } from "./render.ts";

/** Everything that {@link documents} reads besides services/. */
export const documentTemplates = "builder/templates/documents";

/** A file of the image that says what Parlance can do: manual pages, D-Bus introspection data, polkit actions. */
export interface Document {
  readonly name: string;
  readonly text: string;
}

/** Renders what the contracts and the programs say of themselves. */
export async function documents(root: string): Promise<Document[]> {
  const folder = join(root, documentTemplates);
  const rule = policySchema.properties.rules.items;
  const facts = {
    paths: Object.fromEntries(Object.entries(paths).filter(([, path]) => typeof path === "string")),
    interface: interfaceFacts(),
    tools: toolFacts(),
    parlancectl: await usageOf(join(root, "services/client/parlancectl.ts")),
    nlsh: await usageOf(join(root, "services/nl-shell/main.ts")),
    exitCodes: Object.entries(exitCodeWords).map(([name, about]) => ({
      ...{ code: exitCode[name as keyof typeof exitCode], about },
    })),
    policy: {
      rule: propertyFacts(rule),
      matchers: propertyFacts(rule.properties.match),
      examples: propertyFacts(rule.properties.examples.items),
      example: await readFile(join(folder, "example-policy.yaml"), "utf8"),
    },
  };
  const templates = (await readdir(folder)).filter((name) => name.endsWith(".hbs")).sort();
  return Promise.all(
    templates.map(async (template) => {
      const name = template.slice(0, -".hbs".length);
      const text = await readFile(join(folder, template), "utf8");
      return { name, text: await render(text, escape(facts, name)) };
    }),
  );
}

/** What a program says of itself, so that its page says nothing else. */
async function usageOf(program: string): Promise<object> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, "--help", "--json"]);
  return JSON.parse(stdout) as object;
}
