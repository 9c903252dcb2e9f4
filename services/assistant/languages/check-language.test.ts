import t from "tap";
import { type Call, type ToolName, tools } from "#contracts/tools";
import { validator } from "#kit/validator";
import { templateCompiler } from "../frontend/compile-template.ts";
import type { Language } from "../frontend/language.ts";
import { intentMatcher } from "../frontend/match-intent.ts";
import { slotKinds } from "../frontend/slots.ts";
import { languages } from "./languages.ts";

/** What is to become of requests in one language; all languages are asked. */
export interface Expected {
  /** at least two for each tool */
  readonly understood: readonly (readonly [text: string, tool: ToolName, arguments_: object])[];
  readonly severalSteps: readonly (readonly [text: string, calls: readonly Call[]])[];
  readonly askedBack: readonly (readonly [text: string, question: string])[];
  readonly lookAlikes: readonly string[];
}

const match = intentMatcher(languages);

/** Tests that a language is understood as expected, and nothing more. */
export function checkLanguage(language: Language, expected: Expected): void {
  for (const [text, tool, arguments_] of expected.understood)
    t.test(`"${text}" is ${tool}`, async (t) => {
      t.match(match(text), { kind: "plan", text: "" });
      t.strictSame(match(text)?.calls, [{ tool, arguments: arguments_ }]);
      t.doesNotThrow(() => validator(tool, tools[tool].parameters)(arguments_));
    });
  t.test("each tool can be asked for in two ways at least", async (t) => {
    for (const tool of Object.keys(tools))
      t.ok(expected.understood.filter(([, name]) => name === tool).length >= 2, tool);
  });
  for (const [text, calls] of expected.severalSteps)
    t.test(`"${text}" is several calls in the order said`, async (t) => t.strictSame(match(text)?.calls, calls));
  for (const [text, question] of expected.askedBack)
    t.test(`"${text}" is asked back`, async (t) =>
      t.strictSame(match(text), { kind: "question", calls: [], text: question }),
    );
  t.test("look-alikes fall through", async (t) => {
    t.ok(expected.lookAlikes.length >= 20);
    for (const text of expected.lookAlikes) t.equal(match(text), null, text);
  });
  t.test("every template compiles, and none stands twice for one intent", async (t) => {
    const compile = templateCompiler(language, slotKinds(language));
    for (const { templates } of [...language.intents, ...language.questions]) {
      for (const template of templates) t.doesNotThrow(() => compile(template).read("x"), template);
      t.equal(new Set(templates).size, templates.length, templates.join());
    }
  });
  t.test("every template has words by which it is known not to fit", async (t) => {
    const compile = templateCompiler(language, slotKinds(language));
    for (const { templates } of language.intents)
      for (const template of templates) t.ok(compile(template).needs.length > 0, template);
  });
}

t.test("there are four languages, English first", async (t) => {
  t.equal(languages.length, 4);
  t.ok(languages.every(({ notUnderstood }) => notUnderstood.length > 40));
  t.match(languages[0].notUnderstood, /^I did not understand/);
});
