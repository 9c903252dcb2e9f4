import { exitCode } from "#contracts/exit-code";
import { moment } from "../renderer/quantities.ts";
import { visible, visibleJson } from "../visible.ts";
import { type Command, say, UsageError, withSystemApi } from "./command.ts";

export const approvalsList: Command = {
  about: "show what you agreed to for good, and is not asked about again",
  run: ({ json }) =>
    withSystemApi(async (api) => {
      const all = await api.listApprovals();
      if (all.length === 0 && !json)
        return say("You agreed to nothing for good: all that changes something is asked.\n");
      const lines = all.map((approval) =>
        json
          ? visibleJson(approval)
          : visible(`${approval.id}  ${moment(approval.since)}  ${approval.tool}: ${approval.summary}`),
      );
      return say(`${lines.join("\n")}\n`);
    }),
};

export const approvalsForget: Command = {
  takes: "ID...",
  about: "have it asked about again",
  run({ words }) {
    if (words.length === 0)
      throw new UsageError("approvals forget takes the IDs that `parlancectl approvals list` shows");
    return withSystemApi(async (api) => {
      for (const id of words) await api.forget(id);
      return exitCode.done;
    });
  },
};
