import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import t from "tap";
import { verdictMachine } from "./verdict-machine.ts";

const run = promisify(execFile);

t.test("the disk holds everything that the guest's program loads", async (t) => {
  const folder = t.testdir();
  const { disk } = await verdictMachine(folder);
  const guest = join(folder, "guest");
  mkdirSync(guest);
  await run("tar", ["--extract", `--file=${disk}`, `--directory=${guest}`]);
  const program = 'import { deeds } from "./deeds.ts"; import "./seal.ts"; console.log(typeof deeds.settle);';
  const loaded = await run(process.execPath, ["--input-type=module", "--eval", program], { cwd: guest, env: {} });
  t.equal(loaded.stdout, "function\n");
});
