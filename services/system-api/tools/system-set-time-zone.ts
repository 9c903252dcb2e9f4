import { systemApiErrors } from "#contracts/system-api";
import { type Address, type Bus, BusError } from "#kit/bus";
import { answerOf } from "../answer-of.ts";
import { callService } from "../call-service.ts";
import { findZone } from "../find-zone.ts";
import type { ToolImplementation } from "../tool.ts";

const timedated: Address = {
  destination: "org.freedesktop.timedate1",
  path: "/org/freedesktop/timedate1",
  interface: "org.freedesktop.timedate1",
};

interface ZoneBack {
  readonly zone: string;
  readonly previous: string;
}

/** Sets the time zone of the machine, for everybody. */
export const systemSetTimeZone: ToolImplementation<"system.set_time_zone"> = {
  async undo({ zone, previous }: ZoneBack, context) {
    const { previous: now } = await readZones(context.bus);
    if (now !== zone)
      throw new BusError(systemApiErrors.changed, `the time zone is ${now || "not set"} by now, and not ${zone}`);
    return await systemSetTimeZone.prepare({ zone: previous }, context);
  },
  async prepare({ zone: said }, { bus }) {
    const { zones, previous } = await readZones(bus);
    const zone = findZone(said, zones);
    if (typeof zone !== "string") {
      const hint = zone.near.length === 0 ? "they look like Europe/Berlin" : `did you mean ${zone.near.join(", ")}?`;
      throw new BusError(systemApiErrors.notFound, `there is no time zone ${said}; ${hint}`);
    }
    const is = zone === previous;
    return {
      summary: is
        ? `The time zone is ${zone} already`
        : `Set the time zone to ${zone}; it is ${previous || "not set"} now`,
      exact: is ? [] : [`${timedated.interface}.SetTimezone("${zone}", false)`],
      targets: [{ label: zone, identity: `${previous} to ${zone}` }],
      undo:
        is || previous === ""
          ? null
          : { words: `set it back to ${previous}`, data: (): ZoneBack => ({ zone, previous }) },
      async run() {
        if (!is) await callService(bus, timedated, "SetTimezone", "sb", [zone, false]);
        return { zone, previous };
      },
    };
  },
};

async function readZones(bus: Bus): Promise<{ zones: readonly string[]; previous: string }> {
  const asked = Promise.all([bus.call(timedated, "ListTimezones"), bus.property<string>(timedated, "Timezone")]);
  const [[zones], previous] = await answerOf("systemd-timedated", asked);
  return { zones: zones as string[], previous };
}
