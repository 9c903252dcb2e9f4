// One file, though long: its tests share one running service.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { Agent, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Ollama } from "ollama";
import OpenAI from "openai";
import t from "tap";
import { findModel } from "./find-models.ts";
import { weights } from "./weights.test.ts";

const agent = new Agent({ keepAlive: true });
const directory = mkdtempSync(join(tmpdir(), "parlance-inference-"));
const socket = join(directory, "socket");
const service = start({ PARLANCE_INFERENCE_SOCKET: socket });
t.before(() => listening(socket));
t.teardown(async () => {
  agent.destroy();
  service.kill("SIGTERM");
  await ended(service);
  await rm(directory, { recursive: true });
});

const openai = new OpenAI({ fetch: unixFetch(agent), baseURL: "http://localhost/v1", apiKey: "none", maxRetries: 0 });
const ollama = new Ollama({ fetch: unixFetch(agent), host: "http://localhost" });
let model = "";
t.before(async () => {
  model = (await findModel(weights, undefined)).name;
});

const paris = [{ role: "user" as const, content: "What is the capital of France?" }];
const person = {
  type: "object",
  properties: { name: { type: "string" }, age: { type: "integer" }, pet: { enum: ["cat", "dog"] } },
  required: ["name", "age", "pet"],
  additionalProperties: false,
};
const aPerson = [{ role: "user" as const, content: "Describe a person with a pet, as JSON." }];

t.test("both clients list the models", async (t) => {
  const listed = await openai.models.list();
  t.equal(listed.data[0]?.id, model);
  const { models } = await ollama.list();
  t.match(models[0], { name: model, details: { format: "gguf", family: "llama" } });
  t.match(models[0]?.digest, /^[0-9a-f]{64}$/);
  t.match((await ollama.version()).version, /^\d+\.\d+\.\d+$/);
});

t.test("the openai client chats, in one piece and streaming, with the same answer", async (t) => {
  const whole = await openai.chat.completions.create({ model, messages: paris });
  t.match(whole.choices[0], { finish_reason: "stop", message: { role: "assistant", content: /Paris/ } });
  t.equal(whole.usage?.total_tokens, (whole.usage?.prompt_tokens ?? 0) + (whole.usage?.completion_tokens ?? 0));

  const stream = await openai.chat.completions.create({
    model,
    messages: paris,
    stream: true,
    stream_options: { include_usage: true },
  });
  const pieces: string[] = [];
  let usage: unknown;
  for await (const chunk of stream) {
    const piece = chunk.choices[0]?.delta.content ?? "";
    if (piece !== "") pieces.push(piece);
    usage = chunk.usage ?? usage;
  }
  t.ok(pieces.length > 3, `${pieces.length} pieces`);
  t.equal(pieces.join(""), whole.choices[0]?.message.content);
  t.match(usage, { prompt_tokens: whole.usage?.prompt_tokens, completion_tokens: whole.usage?.completion_tokens });
});

t.test("the ollama client chats and generates, in one piece and streaming", async (t) => {
  const whole = await ollama.chat({ model, messages: paris });
  t.match(whole, { model, done: true, done_reason: "stop", message: { role: "assistant", content: /Paris/ } });
  t.ok(whole.eval_count > 3 && whole.eval_duration > 0 && whole.prompt_eval_count > 3);
  let streamed = "";
  for await (const part of await ollama.chat({ model, messages: paris, stream: true }))
    streamed += part.message.content;
  t.equal(streamed, whole.message.content);

  const generated = await ollama.generate({ model, prompt: paris[0]?.content ?? "" });
  t.equal(generated.response, whole.message.content, "a prompt is a conversation of one message");
  let pieces = 0;
  for await (const part of await ollama.generate({ model, prompt: "Count to five.", stream: true }))
    if (part.response !== "") pieces += 1;
  t.ok(pieces > 3, `${pieces} pieces`);
  const raw = await ollama.generate({ model, prompt: "One, two, three,", raw: true, options: { num_predict: 3 } });
  t.match(raw.response, /four/);
  t.match(await ollama.generate({ model, prompt: "" }), { done_reason: "load", response: "" });
});

t.test("an answer keeps to its JSON schema through both clients", async (t) => {
  const valid = (text: string | null | undefined): void => {
    const value = JSON.parse(text ?? "");
    t.same(Object.keys(value), ["name", "age", "pet"]);
    t.ok(
      typeof value.name === "string" && Number.isInteger(value.age) && ["cat", "dog"].includes(value.pet),
      text ?? "",
    );
  };
  const answer = await openai.chat.completions.create({
    model,
    messages: aPerson,
    response_format: { type: "json_schema", json_schema: { name: "person", schema: person, strict: true } },
  });
  valid(answer.choices[0]?.message.content);
  t.equal(answer.choices[0]?.finish_reason, "stop", "it ends with its last brace");
  t.match(answer.choices[0]?.message.content, /\}$/);
  valid((await ollama.chat({ model, messages: aPerson, format: person })).message.content);
  valid((await ollama.generate({ model, prompt: "A person", format: person })).response);

  const exact = 'x"\\\n日 {} \t/';
  const constant = await ollama.chat({ model, messages: paris, format: { const: exact } });
  t.equal(JSON.parse(constant.message.content), exact);
  const any = await openai.chat.completions.create({
    model,
    messages: [{ role: "user", content: 'Repeat this JSON: {"a": 1}' }],
    response_format: { type: "json_object" },
    max_tokens: 200,
  });
  t.match(any.choices[0]?.message.content, /^\{/);
});

t.test("the probabilities are the model's own, before the grammar", async (t) => {
  const free = await openai.chat.completions.create({ model, messages: paris, logprobs: true, top_logprobs: 3 });
  const tokens = free.choices[0]?.logprobs?.content ?? [];
  t.equal(tokens.map(({ token }) => token).join(""), free.choices[0]?.message.content);
  for (const { token, logprob, bytes, top_logprobs } of tokens) {
    t.ok(logprob <= 0 && top_logprobs.length === 3 && Buffer.from(bytes ?? []).toString() === token);
    t.equal(top_logprobs[0]?.token, token, "without a temperature the likeliest token is taken");
    t.ok(top_logprobs.reduce((sum, other) => sum + Math.exp(other.logprob), 0) <= 1.0001);
  }
  const forced = await openai.chat.completions.create({
    model,
    messages: paris,
    logprobs: true,
    response_format: { type: "json_schema", json_schema: { name: "no", schema: { const: "Berlin" } } },
  });
  t.equal(forced.choices[0]?.message.content, '"Berlin"');
  const sure = (choice: typeof free): number =>
    Math.min(...(choice.choices[0]?.logprobs?.content ?? []).map((p) => p.logprob));
  t.ok(sure(forced) < -5 && sure(free) > -2, `forced ${sure(forced)}, free ${sure(free)}`);

  const stream = await openai.chat.completions.create({ model, messages: paris, logprobs: true, stream: true });
  const streamed: string[] = [];
  for await (const chunk of stream) streamed.push(...(chunk.choices[0]?.logprobs?.content ?? []).map((p) => p.token));
  t.equal(streamed.join(""), free.choices[0]?.message.content);
  const other = await ollama.chat({ model, messages: paris, logprobs: true });
  t.equal(other.logprobs?.map((p) => p.token).join(""), other.message.content);
});

t.test("stop, max_tokens, temperature and seed are honoured", async (t) => {
  const ask = async (more: object): Promise<[string, string]> => {
    const { choices } = await openai.chat.completions.create({ model, messages: paris, ...more });
    return [choices[0]?.message.content ?? "", choices[0]?.finish_reason ?? ""];
  };
  t.same(await ask({ stop: " France" }), ["The capital of", "stop"]);
  t.same(await ask({ max_tokens: 2 }), ["The capital", "length"]);
  t.same(await ask({ max_completion_tokens: 1 }), ["The", "length"]);
  const wild = { temperature: 2, top_p: 1, max_tokens: 12 };
  const [first] = await ask({ ...wild, seed: 1 });
  t.equal((await ask({ ...wild, seed: 1 }))[0], first, "the same seed gives the same answer");
  const others = await Promise.all([2, 3, 4].map(async (seed) => (await ask({ ...wild, seed }))[0]));
  t.ok(
    others.some((text) => text !== first),
    "another seed gives another",
  );
});

const planOf = (schema: object, copied?: unknown) => ({ type: "plan", tools: { "lamps.dim": schema }, copied });

t.test("bad input gets a clear 4xx in the form of its API", async (t) => {
  const chat = "/v1/chat/completions";
  const messages = paris;
  const gallery: readonly [string, string, unknown, number, RegExp][] = [
    ["POST", chat, "{", 400, /not JSON/],
    ["POST", chat, [], 400, /must be object/],
    ["POST", chat, {}, 400, /must have required property 'messages'/],
    ["POST", chat, { messages: [] }, 400, /messages: must NOT have fewer than 1 items/],
    ["POST", chat, { messages: [{ role: "tool", content: "x" }] }, 400, /messages.0.role: must be one of system/],
    ["POST", chat, { messages: [{ role: "user", content: [{ type: "image_url", text: "" }] }] }, 400, /one of text/],
    ["POST", chat, { messages, temperature: "hot" }, 400, /temperature: must be number/],
    ["POST", chat, { messages, max_tokens: 0 }, 400, /max_tokens: must be >= 1/],
    ["POST", chat, { messages, n: 2 }, 400, /n: must be one of 1/],
    ["POST", chat, { messages, stop: "" }, 400, /stop: must not be empty/],
    ["POST", chat, { messages, tools: [{}] }, 400, /tools are not supported; use response_format/],
    ["POST", chat, { messages, response_format: { type: "json_schema" } }, 400, /json_schema: \{"schema"/],
    ["POST", chat, { messages, response_format: { type: "plan" } }, 400, /tools: \{"area.verb": JSON schema/],
    ["POST", chat, { messages, response_format: { type: "plan", tools: {} } }, 400, /fewer than 1 properties/],
    ["POST", chat, { messages, response_format: { type: "plan", tools: { "A b": {} } } }, 400, /must match pattern/],
    ["POST", chat, { messages, response_format: planOf({ properties: { x: null } }) }, 400, /x: must be object/],
    ["POST", chat, { messages, response_format: planOf({ required: "x" }) }, 400, /required: must be array/],
    [
      "POST",
      chat,
      { messages, response_format: planOf({ properties: { x: { enum: [] } } }) },
      400,
      /fewer than 1 items/,
    ],
    ...(
      [
        ["all of it", /copied: must be object/],
        [{}, /copied: must have required property 'from'; must have required property 'tools'/],
        [{ from: "dim it", tools: ["lamps.dim"] }, /copied: from: must be array/],
        [{ from: [3], tools: ["lamps.dim"] }, /copied: from.0: must be string/],
        [{ from: ["x"], tools: "lamps.dim" }, /copied: tools: must be array/],
        [{ from: ["x"], tools: ["lamps.glow"] }, /copied.tools: "lamps.glow" is not among response_format.tools/],
        [{ from: ["x"], tools: ["constructor"] }, /"constructor" is not among/],
        [{ from: ["x"], tools: [], numbers: 1 }, /copied: numbers: must be boolean/],
        [{ from: ["x"], tools: [], text: "x" }, /copied: unknown key "text"/],
      ] as const
    ).map(([copied, message]): [string, string, unknown, number, RegExp] => [
      ...(["POST", chat] as const),
      { messages, response_format: planOf({}, copied) },
      400,
      message,
    ]),
    ["POST", chat, { messages, response_format: { type: "xml" } }, 400, /must be one of text, json_object/],
    [
      "POST",
      chat,
      { messages, response_format: { type: "json_schema", json_schema: { schema: { type: "string", pattern: "a" } } } },
      400,
      /the keyword "pattern" is not supported/,
    ],
    ["POST", chat, { messages, model: "../../etc/passwd" }, 404, /not found; there is: /],
    [
      "POST",
      chat,
      { messages: [{ role: "user", content: "word ".repeat(5000) }] },
      400,
      /has 50\d\d tokens; at most 4094/,
    ],
    ["POST", chat, { messages: [{ role: "user", content: "x".repeat(1 << 20) }] }, 413, /over 1048576 bytes/],
    ["GET", chat, undefined, 405, /takes POST, not GET/],
    ["GET", "/v1/engines", undefined, 404, /there is no \/v1\/engines here/],
    ["POST", "/api/chat", { model: 3 }, 400, /model: must be string/],
    ["POST", "/api/chat", { messages, format: "yaml" }, 400, /must be "json" or a JSON schema, not "yaml"/],
    ["POST", "/api/chat", { messages, tools: [{}] }, 400, /tools is not supported/],
    ["POST", "/api/chat", { messages, options: { stop: "x" } }, 400, /options.stop: must be array/],
    ["POST", "/api/chat", { messages: [{ role: "user", content: "x", images: ["AA=="] }] }, 400, /images is not/],
    ["POST", "/api/chat", { messages: [{ role: "user", content: "word ".repeat(5000) }] }, 400, /has 50\d\d tokens/],
    ["POST", "/api/generate", { prompt: "x", context: [1, 2] }, 400, /context is not supported; use \/api\/chat/],
    ["POST", "/api/generate", { prompt: "x", model: "none" }, 404, /model "none" not found/],
    ["DELETE", "/api/delete", {}, 404, /there is no \/api\/delete here/],
    ["POST", "/api/pull", {}, 404, /there is no/],
  ];
  const fetch = unixFetch(agent);
  for (const [method, path, body, status, message] of gallery) {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const answer = await fetch(`http://localhost${path}`, { method, body: text ?? null });
    const { error } = (await answer.json()) as { error: string & { message: string; type: string } };
    const said = path.startsWith("/v1/") ? error.message : error;
    t.ok(
      answer.status === status && message.test(said),
      `${method} ${path} ${text?.slice(0, 60)}: ${answer.status} ${said}`,
    );
    if (path.startsWith("/v1/")) t.match(error, { type: "invalid_request_error" });
  }
  await t.rejects(openai.chat.completions.create({ model: "none", messages }), {
    message: /404 model "none" not found/,
  });
  await t.rejects(ollama.chat({ model: "none", messages }), { message: /model "none" not found/ });
  const tolerated = { messages, max_tokens: 1, user: "me", logit_bias: {}, metadata: null, store: false, tools: [] };
  t.ok(await openai.chat.completions.create({ model, ...tolerated } as never), "unknown fields are tolerated");
});

t.test("the beginning of a prompt is reused on the same connection", async (t) => {
  const one = new Agent({ keepAlive: true, maxSockets: 1 });
  const client = new OpenAI({ fetch: unixFetch(one), baseURL: "http://localhost/v1", apiKey: "none", maxRetries: 0 });
  const system = { role: "system" as const, content: "You translate. ".repeat(60) };
  const cached = async (content: string, by: OpenAI): Promise<number> => {
    const messages = [system, { role: "user" as const, content }];
    const { usage } = await by.chat.completions.create({ model, messages, max_tokens: 1 });
    return usage?.prompt_tokens_details?.cached_tokens ?? 0;
  };
  t.ok((await cached("The weather is fine in the mountains today", client)) < 10);
  const own = await cached("The weather is fine in the mountains today, and tomorrow", client);
  one.destroy();
  const foreign = await cached("The weather is fine in the mountains today", openai);
  t.ok(own > foreign + 5 && foreign > 180, `own ${own}, on another connection ${foreign}`);
});

t.test("past the bound it says 503, and a client that leaves frees its place at once", async (t) => {
  const client = new AbortController();
  const long = { model, messages: [{ role: "user" as const, content: "Write a very long story." }], max_tokens: 3000 };
  const ask = () =>
    openai.chat.completions.create({ ...long, temperature: 1, seed: 7 }, { signal: client.signal }).then(
      () => "answered",
      (error: Error) => error.constructor.name,
    );
  const accepted = Array.from({ length: 9 }, ask);
  await sleep(300);
  const fetch = unixFetch(agent);
  const refused = await fetch("http://localhost/v1/chat/completions", { method: "POST", body: JSON.stringify(long) });
  t.equal(refused.status, 503);
  t.match(refused.headers.get("retry-after"), /^\d+$/);
  t.match(await refused.json(), { error: { type: "server_error", code: "busy" } });
  client.abort();
  const start = performance.now();
  t.same(new Set(await Promise.all(accepted)), new Set(["APIUserAbortError"]));
  const next = await openai.chat.completions.create({ model, messages: paris, max_tokens: 2 });
  t.equal(next.choices[0]?.message.content, "The capital");
  const waited = performance.now() - start;
  t.ok(waited < 5000, `the next answer came after ${Math.round(waited)} ms, though nine long ones were asked for`);
});

t.test("a client that leaves in the middle of its prompt is not worked for any longer", async (t) => {
  const client = new AbortController();
  const messages = [{ role: "user" as const, content: "word ".repeat(4000) }];
  const asked = openai.chat.completions.create({ model, messages }, { signal: client.signal });
  await sleep(500);
  client.abort();
  await t.rejects(asked);
  const start = performance.now();
  await openai.chat.completions.create({ model, messages: paris, max_tokens: 1 });
  const waited = performance.now() - start;
  t.ok(waited < 5000, `the next answer came after ${Math.round(waited)} ms; the prompt would have taken over 10 s`);
});

t.test("without requests it leaves, in good order", async (t) => {
  const other = join(directory, "idle");
  const child = start({ PARLANCE_INFERENCE_SOCKET: other, PARLANCE_IDLE: "0.5" });
  await listening(other);
  t.equal(await ended(child), 0);
});

function start(environment: NodeJS.ProcessEnv) {
  return spawn(process.execPath, [fileURLToPath(new URL("main.ts", import.meta.url))], {
    env: { ...process.env, NODE_OPTIONS: "", PARLANCE_MODELS: weights, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function ended(child: ReturnType<typeof start>): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null)
    await once(child, "exit", { signal: AbortSignal.timeout(20_000) });
  return child.exitCode;
}

async function listening(path: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const client = connect(path);
    const there = await once(client, "connect").then(
      () => true,
      () => false,
    );
    client.destroy();
    if (there) return;
    await sleep(50);
  }
  throw new Error(`nothing listens on ${path}`);
}

/** fetch over a unix socket: the official clients take one, and are otherwise as they come. */
function unixFetch(agent: Agent): typeof fetch {
  return async (input, init) => {
    const { method, headers, body, signal } = new Request(input, init);
    const bytes = body === null ? undefined : Buffer.from(await new Response(body).arrayBuffer());
    const url = new URL(input instanceof Request ? input.url : input);
    const outgoing = httpRequest({
      socketPath: socket,
      path: url.pathname,
      method,
      agent,
      signal,
      headers: { ...Object.fromEntries(headers), ...(bytes === undefined ? {} : { "content-length": bytes.length }) },
    });
    outgoing.end(bytes);
    const [incoming] = await once(outgoing, "response");
    return new Response(Readable.toWeb(incoming) as ReadableStream, {
      status: incoming.statusCode,
      headers: incoming.headers,
    });
  };
}

t.test("an answer may be held to a plan of tools, with its probabilities", async (t) => {
  const properties = { lamp: { type: "string" }, percent: { type: "integer" } };
  const response_format = planOf({ type: "object", properties, required: ["lamp"] });
  const messages = [{ role: "user" as const, content: "dim the kitchen lamp to 30" }];
  const { choices } = await openai.chat.completions.create({
    ...{ model, messages, max_tokens: 40, logprobs: true },
    response_format: response_format as never,
  });
  t.match(choices[0]?.message.content, /^(?:ask$|none$|lamps\.dim\{"lamp":)/);
  t.ok(choices[0]!.logprobs!.content!.every(({ logprob }) => logprob <= 0));
});

t.test("a schema that is nested without end is refused, and the service lives on", async (t) => {
  const deep = `${'{"items":'.repeat(60_000)}{}${"}".repeat(60_000)}`;
  const tools = `{"lamps.dim":{"properties":{"x":${deep}}}}`;
  const body = `{"messages":[{"role":"user","content":"x"}],"response_format":{"type":"plan","tools":${tools}}}`;
  const answer = await unixFetch(agent)("http://localhost/v1/chat/completions", { method: "POST", body });
  t.ok(answer.status >= 400, String(answer.status));
  await answer.text();
  t.equal((await openai.models.list()).data[0]?.id, model);
});

t.test("the arguments of a tool may be held to what was said", async (t) => {
  const said = "dim the kitchen lamp to 30";
  const properties = { lamp: { type: "string" }, percent: { type: "integer" } };
  const copied = { from: [said], tools: ["lamps.dim"], numbers: true };
  const { choices } = await openai.chat.completions.create({
    ...{ model, messages: [{ role: "user" as const, content: said }], max_tokens: 40 },
    response_format: planOf({ type: "object", properties, required: ["lamp"] }, copied) as never,
  });
  const [, lamp, percent] = /"lamp":"([^"]*)"(?:,"percent":(\d+))?/.exec(choices[0]?.message.content ?? "") ?? [];
  t.ok(said.includes(lamp ?? "") && (percent ?? "30") === "30", choices[0]?.message.content ?? "");
});
