import { findService } from "../find-service.ts";
import { readLogs } from "../read-logs.ts";
import { readServiceStatus } from "../read-unit.ts";
import type { ToolImplementation } from "../tool.ts";

/** Messages that are shown with it. */
const lines = 10;

/** Whether a service runs, as systemd shows everybody, and its last messages, as far as the person may read them. */
export const servicesStatus: ToolImplementation<"services.status"> = {
  async prepare({ service }, context) {
    const { bus } = context;
    const unit = await findService(bus, service);
    const { name } = unit.entry;
    return {
      summary: `Show whether ${name} runs, and its last messages`,
      exact: [`org.freedesktop.DBus.Properties.GetAll of ${name}`, `journalctl --unit=${name} --lines=${lines}`],
      targets: [{ label: name, identity: `${name} ${unit.file ?? ""}` }],
      undo: null,
      async run(_report, signal) {
        const [status, { entries, own }] = await Promise.all([
          readServiceStatus(bus, unit),
          readLogs(context, { service: name, lines }, signal),
        ]);
        const withheld = own
          ? "only your own programs' messages are shown: people of the groups adm, sudo and systemd-journal may read the others"
          : null;
        return { service: status, log: entries, withheld };
      },
    };
  },
};
