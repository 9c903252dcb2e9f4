import t from "tap";
import { examples } from "#contracts/tools/examples";
import { intentMatcher } from "./frontend/match-intent.ts";
import { languages } from "./languages/languages.ts";

const match = intentMatcher(languages);

for (const [tool, request] of Object.entries(examples))
  t.test(`"${request}" is understood as ${tool}, without the model`, async (t) => {
    t.same(
      match(request)?.calls.map((call) => call.tool),
      [tool],
    );
  });
