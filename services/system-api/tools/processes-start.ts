import type { ResolvedPath } from "#contracts/hands";
import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { sandboxHome } from "#sandbox/bwrap-arguments";
import { askHands } from "../ask-hands.ts";
import { findProgram } from "../find-program.ts";
import { gather } from "../gather.ts";
import { checkSandbox, runSandboxed } from "../run-sandboxed.ts";
import { sandboxAccount } from "../sandbox-account.ts";
import { showText } from "../show-text.ts";
import type { ToolImplementation } from "../tool.ts";

/** How long a program may run. */
const seconds = 3600;

/**
 * Runs a program in the sandbox, without a shell, until it ends or is cancelled; its output comes while it runs. Like
 * commands.run it has no network, no screen, and none of the person's files but itself.
 */
export const processesStart: ToolImplementation<"processes.start"> = {
  async prepare({ program: said, arguments: given = [] }, { bus, caller, id }) {
    const account = sandboxAccount(caller.uid);
    if (given.some((one) => one.includes("\0")))
      throw new BusError(systemApiErrors.invalidArguments, "an argument of a program cannot hold the character NUL");
    const resolve = async (path: string) => (await askHands(bus, caller.uid, { do: "resolve", path })) as ResolvedPath;
    const { path, identity, bound } = await findProgram(said, resolve);
    await checkSandbox();
    const argv = [path, ...given];
    const shown = argv.map((one) => (/^[\w@%+=:,./-]+$/.test(one) ? one : showText(one))).join(" ");
    return {
      summary:
        `Run ${said} in the sandbox as ${account.name}: it sees ${bound ? "itself but no other of your files" : "none of your files"}, ` +
        `no network and no screen, only an empty ${sandboxHome(account)} that is gone afterwards`,
      exact: [shown],
      targets: [{ label: path, identity: `${identity} ${JSON.stringify(account)}`, ...(bound ? { path } : {}) }],
      undo: null,
      confirm: path.slice(path.lastIndexOf("/") + 1),
      async run(report, signal) {
        const output = gather((text) => report({ output: text }));
        const program = { argv, readable: bound ? [path] : [] };
        return await runSandboxed(bus, { id, program, account, seconds }, output.take, signal).finally(output.end);
      },
    };
  },
};
