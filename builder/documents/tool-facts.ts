import { polkitAction } from "#contracts/polkit-action";
import { type Effect, type Runs, type Tag, type Tool, type ToolName, tools } from "#contracts/tools";
import { examples } from "#contracts/tools/examples";
import { propertyFacts } from "./type-words.ts";

const effects: Readonly<Record<Effect, string>> = {
  read: "looks, and changes nothing",
  change: "changes something: the person is asked first",
  destroy: "cannot simply be taken back: the person is asked, and types what it is done to",
};

const places: Readonly<Record<Runs, string>> = {
  broker: "in the System API, or by a service of the system that it asks",
  hands: "in a process of the caller that can do nothing but files",
  sandbox: "in the sandbox, as the caller",
  unit: "in a privileged unit that does this one thing",
  client: "in the program that the person talks to",
};

const warnings: Readonly<Record<Tag, string>> = {
  foreign: "its result was written by others",
  egress: "it may carry data out of the machine",
  sensitive: "its result may be secret",
  exec: "it starts a program",
};

/** What templates can say of each tool of the contract. */
export function toolFacts(): object[] {
  return Object.entries<Tool>(tools).map(([name, tool]) => ({
    name,
    about: tool.about,
    example: examples[name as ToolName],
    effect: effects[tool.effect],
    destroyWhen: tool.destroyWhen ?? null,
    action: tool.as === "admin" ? polkitAction(name) : null,
    asksTo: tool.asksTo ?? tool.about.charAt(0).toLowerCase() + tool.about.slice(1),
    place: places[tool.runs],
    warnings: tool.tags.length === 0 ? null : tool.tags.map((tag) => warnings[tag]).join("; "),
    undo: tool.undo ?? null,
    secrets: tool.secrets?.join(", ") ?? null,
    parameters: propertyFacts(tool.parameters),
    contract: JSON.stringify(tool),
  }));
}
