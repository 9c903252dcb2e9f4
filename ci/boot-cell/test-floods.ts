import type { Test } from "tap";
import type { Running } from "./running.ts";

/** What a command in the sandbox may use up is bounded by cgroups, which only a whole machine has. */
export async function testFloods(t: Test, { guest, person, limit }: Running): Promise<void> {
  const services = ["parlance-system-api.service", "NetworkManager.service", "dbus.service", "user@1000.service"];
  const before = await guest("states", 60, services);

  await t.test("a flood of memory ends the command and nothing else", async (t) => {
    const flood = `nlsh -c 'run the command perl -e "push @a, 1 x (64 << 20) while 1"'`;
    const { output, status } = await person.confirm(flood, "run", limit.install);
    t.not(status, 0);
    t.match(output, /used too much memory/);
    t.same(await guest("states", 60, services), before);
  });

  await t.test("a bomb of processes ends at its bound, and the machine goes on", async (t) => {
    const program = "\\$| = 1; while (defined(\\$p = fork)) { \\$p or sleep 30 and exit; \\$n++ } print qq(<\\$n>)";
    const bomb = `nlsh -c 'run the command \`perl -e "${program}"\`'`;
    const { output } = await person.confirm(bomb, "run", limit.install);
    const made = Number(/<(\d+)>/.exec(output)?.[1]);
    t.ok(made > 50 && made < 256, output);
    t.same(await guest("states", 60, services), before);
  });
}
