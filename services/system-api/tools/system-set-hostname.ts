import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { callService } from "../call-service.ts";
import { hostnameProblem } from "../hostname-problem.ts";
import { hostnamed, readHost } from "../read-host.ts";
import type { ToolImplementation } from "../tool.ts";

interface NameBack {
  readonly name: string;
  readonly previous: string;
}

/** Gives the machine another name, now and from now on. */
export const systemSetHostname: ToolImplementation<"system.set_hostname"> = {
  async undo({ name, previous }: NameBack, context) {
    const { hostname } = await readHost(context.bus);
    if (hostname !== name)
      throw new BusError(systemApiErrors.changed, `this machine is called ${hostname} by now, and not ${name}`);
    return await systemSetHostname.prepare({ name: previous }, context);
  },
  async prepare({ name }, { bus }) {
    const problem = hostnameProblem(name);
    if (problem !== null) throw new BusError(systemApiErrors.invalidArguments, problem);
    const { hostname, staticHostname } = await readHost(bus);
    const previous = staticHostname || hostname;
    const is = name === hostname && name === staticHostname;
    return {
      summary: is ? `This machine is called ${name} already` : `Rename this machine from ${previous} to ${name}`,
      exact: is
        ? []
        : ["SetStaticHostname", "SetHostname"].map((member) => `${hostnamed.interface}.${member}("${name}", false)`),
      targets: [{ label: previous, identity: `${hostname} ${staticHostname}` }],
      undo: is ? null : { words: `rename it back to ${previous}`, data: (): NameBack => ({ name, previous }) },
      async run() {
        if (!is)
          for (const member of ["SetStaticHostname", "SetHostname"])
            await callService(bus, hostnamed, member, "sb", [name, false]);
        return { name, previous };
      },
    };
  },
};
