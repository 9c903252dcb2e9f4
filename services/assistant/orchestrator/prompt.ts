import type { ToolName } from "#contracts/tools";
import { tools } from "#contracts/tools";
import type { Message } from "./complete.ts";

/** What the model may choose. Never commands.run: a model that was not trained for it must not write shell text. */
export const choices = [
  "none",
  "files.list",
  "processes.list",
  "network.status",
  "packages.install",
] as const satisfies (ToolName | "none")[];
export type Choice = (typeof choices)[number];

/** The answer's schema while the tool is chosen. */
export const choiceSchema = {
  type: "object",
  additionalProperties: false,
  required: ["tool"],
  properties: { tool: { enum: [...choices] } },
} as const;

/** The answer's schema while the arguments of a chosen tool are read; an empty text means "not said". */
export const argumentSchemas: Readonly<Partial<Record<Choice, object>>> = {
  "files.list": argumentsOf("files.list", { path: { type: "string", maxLength: 200 } }),
  "processes.list": argumentsOf("processes.list", {
    sort: { enum: ["", "memory", "cpu", "start"] },
    name: { type: "string", maxLength: 64 },
  }),
};

/** The messages for one request: a fixed beginning, so that the model's state for it is computed once, then the text. */
export const messagesFor = (text: string): Message[] => [...beginning, { role: "user", content: text }];

function argumentsOf(tool: Choice, properties: object): object {
  return {
    type: "object",
    additionalProperties: false,
    required: ["tool", ...Object.keys(properties)],
    properties: { tool: { const: tool }, ...properties },
  };
}

const examples: readonly (readonly [string, object])[] = [
  ["which files are in ~/music", { tool: "files.list", path: "~/music" }],
  ["tell me a joke", { tool: "none" }],
  ["which program uses the most memory", { tool: "processes.list", sort: "memory", name: "" }],
  ["delete that", { tool: "none" }],
  ["am I connected to the internet", { tool: "network.status" }],
  ["what is a planet", { tool: "none" }],
  ["install vim", { tool: "packages.install", packages: ["vim"] }],
  ["turn the volume up", { tool: "none" }],
  ["what is inside /srv/www", { tool: "files.list", path: "/srv/www" }],
  ["who invented the telephone", { tool: "none" }],
  ["is the network fine", { tool: "network.status" }],
  ["remove vim", { tool: "none" }],
  ["what keeps my processor busy", { tool: "processes.list", sort: "cpu", name: "" }],
  ["send a letter to Anna", { tool: "none" }],
  ["put nano and less on this system", { tool: "packages.install", packages: ["nano", "less"] }],
  ["translate this text", { tool: "none" }],
];

const beginning: readonly Message[] = [
  {
    role: "system",
    content: [
      "Pick the tool for the request.",
      ...choices.map((name) => `${name}: ${name === "none" ? "anything else" : tools[name].about}`),
    ].join("\n"),
  },
  ...examples.flatMap(([request, answer]): Message[] => [
    { role: "user", content: request },
    { role: "assistant", content: JSON.stringify(answer) },
  ]),
];
