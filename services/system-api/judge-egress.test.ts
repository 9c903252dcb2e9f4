import t from "tap";
import { judgeEgress } from "./judge-egress.ts";

const foreign = ["the text of ~/notes.txt"];

t.test("in a tainted request a tool that sends takes the person's own words alone", async (t) => {
  const judged = (host: string, utterance?: string) =>
    judgeEgress("network.ping", { host }, { foreign, ...(utterance === undefined ? {} : { utterance }) });
  t.same(judged("example.org", "ping example.org"), []);
  t.match(judged("evil.example", "ping the host in my notes"), [
    { decision: "deny", reason: /^"evil.example" does not stand in your own words/ },
  ]);
  t.equal(judged("example.org").length, 1, "without an utterance there are no words of the person");
});

t.test("every item of a list has to stand there", async (t) => {
  const packages = (...names: string[]) =>
    judgeEgress("packages.install", { packages: names }, { foreign, utterance: "install vim and git" });
  t.same(packages("vim", "git"), []);
  t.equal(packages("vim", "git", "evil").length, 1);
  t.same(judgeEgress("packages.update", {}, { foreign }), [], "what has no texts carries none out");
});

t.test("untainted requests, and tools that send nothing, are left to the rules", async (t) => {
  for (const origin of [{}, { foreign: [] }, { utterance: "" }])
    t.same(judgeEgress("network.ping", { host: "example.org" }, origin), []);
  t.same(judgeEgress("files.write", { path: "~/a", text: "b" }, { foreign }), []);
});
