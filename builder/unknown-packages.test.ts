import t from "tap";
import { loadInputs } from "./inputs.ts";
import { testOptions } from "./test-options.ts";
import { unknownPackages } from "./unknown-packages.ts";

t.test("a package that apt does not find is named where the profile asks for it, with the nearest name", async (t) => {
  const inputs = await loadInputs(testOptions(t.testdir()));
  const said = new Error("E: Unable to locate package zsh\nE: Package 'less' has no installation candidate");
  const problems = await unknownPackages(inputs, said, async () => ["zsh5", "lesser", "zsh"]);
  t.match(problems?.problems, [
    { what: 'the archive has no package "zsh"', where: /^profiles\/common\.yaml:\d+:5$/, hint: "write zsh5, or" },
    { what: 'the archive has no package "less"', where: /^profiles\/common\.yaml:\d+:5$/, hint: "write lesser, or" },
  ]);
  t.equal(
    await unknownPackages(inputs, new Error("E: Some index files failed to download"), async () => []),
    undefined,
  );
});
