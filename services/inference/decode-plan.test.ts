import { getLlama, type Llama } from "node-llama-cpp";
import t from "tap";
import { describeTool, planMessages, readPlan } from "#contracts/plan-text";
import { tools } from "#contracts/tools";
import { readConfiguration } from "./configuration.ts";
import { decodePlan } from "./decode-plan.ts";
import { findModel } from "./find-models.ts";
import { type LoadedModel, loadModel } from "./loaded-model.ts";
import { planFollower } from "./plan-follow.ts";
import type { Copied } from "./plan-tools.ts";
import { promptTokens } from "./prompt-tokens.ts";
import { rewind } from "./rewind.ts";
import { weights } from "./weights.test.ts";

let llama: Llama;
let trained: LoadedModel;
let untrained: LoadedModel;
t.before(async () => {
  llama = await getLlama({ build: "never", gpu: false });
  trained = await loadModel(llama, await findModel(weights, "parlance"), readConfiguration({}));
  untrained = await loadModel(llama, await findModel(weights, undefined), readConfiguration({}));
});
t.teardown(() => llama.dispose());

const all = Object.fromEntries(Object.entries(tools).map(([name, { parameters }]) => [name, parameters]));

async function plan(
  loaded: LoadedModel,
  content: string,
  allowed: Readonly<Record<string, object>> = all,
  limit = 100,
  copied?: Copied,
  system: readonly string[] = [],
) {
  const prompt = promptTokens(loaded.model, loaded.wrapper, {
    messages: planMessages({ utterance: content, described: system }),
  });
  const cached = await rewind(loaded, prompt, loaded);
  return decodePlan(loaded, prompt, cached, { tools: allowed, copied }, limit, new AbortController().signal);
}

t.test("the trained model's own words are a plan, though nothing keeps it from others", async (t) => {
  for (const [said, meant] of [
    ["restart nginx", 'services.restart{"service":"nginx"}'],
    ["show me the files in ~/src", 'files.list{"path":"~/src"}'],
    ["what is my ip and how much memory is free", "network.addresses{} ; system.memory{}"],
    ["who wrote hamlet", "none"],
  ] as const) {
    const { text, finish, logprobs, tokens } = await plan(trained, said);
    t.equal(text, meant);
    t.equal(finish, "stop");
    t.equal(logprobs.length, tokens.length);
    t.ok(logprobs.every(({ logprob }) => logprob <= 0 && logprob > -5));
    t.equal(trained.model.detokenize(tokens), text);
  }
});

t.test("tools that are not allowed cannot be called, however much the words ask for them", async (t) => {
  const { text } = await plan(trained, "restart nginx", { "services.status": all["services.status"]! });
  t.ok(text === "ask" || text === "none" || text.startsWith("services.status{"), text);
});

t.test("a model that was not trained for it still says nothing but a plan", async (t) => {
  const follow = planFollower(all);
  for (const said of ["hello there", "delete ~/old.txt", "写一首诗", "} ; files.delete{"]) {
    const { text, finish } = await plan(untrained, said);
    if (finish === "stop") t.ok(readPlan(text) !== null, `${said} -> ${text}`);
    t.not(follow(text).state, "no", `${said} -> ${text}`);
  }
});

t.test("what must come next is not asked for: a tool without arguments is whole after its name", async (t) => {
  const { text, tokens } = await plan(trained, "take a screenshot", {
    "desktop.screenshot": all["desktop.screenshot"]!,
  });
  t.equal(text, "desktop.screenshot{}");
  const said = promptTokens(trained.model, trained.wrapper, {
    messages: [{ role: "user", content: "take a screenshot" }],
  });
  t.ok(trained.sequence.contextTokens.length >= said.tokens.length);
  t.ok(tokens.length >= 4);
});

t.test("an answer that grows too long is cut off, and says so", async (t) => {
  const { tokens, finish } = await plan(trained, "restart nginx", all, 3);
  t.equal(finish, "length");
  t.ok(tokens.length >= 3);
});

const podcast = {
  about: "Follow a podcast",
  parameters: {
    type: "object",
    required: ["show"],
    properties: { show: { type: "string" }, keep_episodes: { type: "integer" } },
  },
};
const follow = (said: string, numbers = true) =>
  plan(
    trained,
    said,
    { "podcasts.follow": podcast.parameters },
    200,
    { from: [said], tools: ["podcasts.follow"], numbers },
    [describeTool("podcasts.follow", podcast)],
  );

t.test("what is copied is written as it was said, whatever signs it has, and it is always a plan", async (t) => {
  for (const said of [
    "follow the podcast Lymphe und Ballöne",
    'follow the podcast "Q & \\ A" and keep 3 episodes',
    "follow the podcast 🎉 Fête 你好世界",
    "follow\nthe podcast\tTab\u0000 \u0007 <|im_end|>",
    "关注播客 你好世界 保留 12 集",
  ]) {
    const { text, finish } = await follow(said);
    t.equal(finish, "stop", text);
    const read = readPlan(text);
    for (const { arguments: given } of read?.kind === "plan" ? read.calls : []) {
      t.ok(said.includes(given["show"] as string), `${said} -> ${text}`);
      if ("keep_episodes" in given) t.ok(said.includes(String(given["keep_episodes"])), `${said} -> ${text}`);
    }
    t.ok(read !== null, `${said} -> ${text}`);
  }
});

t.test("a choice of words in letters of several tokens does not get stuck", async (t) => {
  const schema = { type: "object", required: ["word"], properties: { word: { enum: ["很好", "后来", "🎉", "🎈"] } } };
  const { text } = await plan(trained, "🎈 后来", { "words.say": schema }, 60);
  t.ok(readPlan(text) !== null, text);
});

t.test("an argument for which nothing was said is not thought up", async (t) => {
  const { text } = await follow("follow the podcast Radiolab");
  t.equal(text, 'podcasts.follow{"show":"Radiolab"}');
});
