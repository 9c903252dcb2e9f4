import t from "tap";
import { saidIn } from "./said-in.ts";

const said: [utterance: string, ...texts: string[]][] = [
  ["ping example.org", "example.org", "Example.ORG", "ping example.org"],
  ['can you reach "example.org"?', "example.org"],
  ["is (fe80::1%eth0) there.", "fe80::1%eth0"],
  ["join My  Home WiFi!", "my home wifi", "WiFi"],
  ["use 9.9.9.9, please", "9.9.9.9"],
  ["installiere „Gimp“", "gimp"],
  ["安装firefox。", "firefox", "安装"],
  ["install cafe\u0301", "caf\u00e9"],
];
const unsaid: [utterance: string, ...texts: string[]][] = [
  ["ping example.org", "org", "example", "evil.example.org", "example.org.evil.net", "xample.org", ""],
  ["ping example.org.evil.net", "example.org"],
  ["use 19.9.9.9", "9.9.9.9"],
  ["ping 1", "::1"],
  ["join home net", "net home", "home x net"],
  ["ping p\u0430ypal.com", "paypal.com"],
  ["", "example.org"],
];

for (const [utterance, ...texts] of said)
  t.test(`${JSON.stringify(utterance)} says ${texts.join(", ")}`, async (t) => {
    for (const text of texts) t.ok(saidIn(utterance)(text), text);
  });

for (const [utterance, ...texts] of unsaid)
  t.test(`${JSON.stringify(utterance)} does not say ${texts.join(", ")}`, async (t) => {
    for (const text of texts) t.notOk(saidIn(utterance)(text), text);
  });

t.test("the longest text is found in the longest utterance soon", async (t) => {
  const begin = performance.now();
  t.notOk(saidIn("a ".repeat(16_000))(`${"a ".repeat(2000)}b`));
  t.ok(performance.now() - begin < 3000);
});
