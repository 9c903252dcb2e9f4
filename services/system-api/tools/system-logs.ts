import { systemApiErrors } from "#contracts/system-api";
import { BusError } from "#kit/bus";
import { findService } from "../find-service.ts";
import { mayReadJournal } from "../may-read-journal.ts";
import { parseSince } from "../parse-since.ts";
import { readLogs } from "../read-logs.ts";
import type { ToolImplementation } from "../tool.ts";

const usual = 50;
/** More is asked for with `journalctl`; an answer has to fit in one message. */
const most = 1000;

/** Shows the newest messages of the journal that the person may read. */
export const systemLogs: ToolImplementation<"system.logs"> = {
  async prepare({ service, priority, since, lines = usual }, context) {
    const unit = service === undefined ? undefined : (await findService(context.bus, service)).entry.name;
    const from = since === undefined ? undefined : parseSince(since);
    if (from === null)
      throw new BusError(
        systemApiErrors.invalidArguments,
        `since is ${JSON.stringify(since)}; wanted today, yesterday, -1h, 3 days ago, 14:30, 2026-01-31 or 2026-01-31 14:30`,
      );
    const question = {
      lines: Math.min(lines, most),
      ...(unit === undefined ? {} : { service: unit }),
      ...(priority === undefined ? {} : { priority }),
      ...(from === undefined ? {} : { since: from }),
    };
    const whose = mayReadJournal(context.caller.uid) ? "" : "your own programs' ";
    return {
      summary:
        `Show the last ${question.lines} of ${whose}log messages` +
        (unit === undefined ? "" : ` of ${unit}`) +
        (since === undefined ? "" : ` since ${since}`),
      exact: [`journalctl ${JSON.stringify(question)}`],
      targets: unit === undefined ? [] : [{ label: unit, identity: unit }],
      undo: null,
      run: (_report, signal) => readLogs(context, question, signal),
    };
  },
};
