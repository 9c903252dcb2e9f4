import { sandboxHome, sandboxPrograms } from "#sandbox/bwrap-arguments";
import { gather } from "../gather.ts";
import { checkSandbox, runSandboxed } from "../run-sandboxed.ts";
import { sandboxAccount } from "../sandbox-account.ts";
import { showText } from "../show-text.ts";
import type { ToolImplementation } from "../tool.ts";

/** How long a command may run. */
const seconds = 300;

/** A shell command in the sandbox: no network, none of the person's files, an empty home that ends with it. */
export const commandsRun: ToolImplementation<"commands.run"> = {
  async prepare({ command }, { bus, caller, id }) {
    const account = sandboxAccount(caller.uid);
    await checkSandbox();
    return {
      summary:
        `Run a command in the sandbox as ${account.name}: it sees none of your files and no network, ` +
        `only an empty ${sandboxHome(account)} that is gone afterwards`,
      exact: [`${sandboxPrograms.shell} -c ${showText(command)}`],
      targets: [{ label: showText(command), identity: JSON.stringify({ command, account }) }],
      undo: null,
      confirm: "run",
      async run(report, signal) {
        const output = gather((text) => report({ output: text }));
        const program = { argv: [sandboxPrograms.shell, "-c", command] };
        return await runSandboxed(bus, { id, program, account, seconds }, output.take, signal).finally(output.end);
      },
    };
  },
};
