import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runInContainer } from "../ci/container.ts";
import { findImage } from "../ci/find-image.ts";

// How long a person waits for the first answer of a machine that has just booted, in the built image as a container.

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    out: { type: "string", default: join(import.meta.dirname, "first-answers.md") },
  },
});
const names = {
  byModelBooting: "by the model, asked during the boot, as soon as the person's socket is there",
  byModel: "by the model, asked when systemd says that the boot is done",
  byModelWarm: "by the model, the next one",
  byIntent: "by a template, the assistant just started",
  byIntentWarm: "by a template, the next one",
};
type Found = Readonly<Record<keyof typeof names, number>>;

const image = await findImage();
const all: Found[] = [];
for (let round = 1; round <= Number(values.rounds); round += 1) {
  const [booting] = (await runInContainer(image, "first-answers")) as readonly [Found];
  const [booted] = (await runInContainer(image, "first-answers-booted")) as readonly [Found];
  const found = { ...booted, byModelBooting: booting.byModel };
  all.push(found);
  console.log(`round ${round}: ${JSON.stringify(found)}`);
}
const rows = Object.entries(names).map(([name, what]) => {
  const sorted = all.map((found) => found[name as keyof Found]).sort((one, other) => one - other);
  return `| ${what} | ${sorted[sorted.length >> 1]} | ${sorted[0]} | ${sorted.at(-1)} |`;
});
const page = `# First answers

Written by \`npm run bench:first-answers\`: ${all.length} times two boots of the image in a container. Milliseconds from the person's
request on the assistant's socket to its answer; the assistant is started by the first.

| answer | median | least | most |
| --- | --: | --: | --: |
${rows.join("\n")}
`;
await writeFile(values.out, page);
console.log(`${values.out} is written`);
