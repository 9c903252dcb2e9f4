import type { JobData, Preview } from "#contracts/system-api";
import { type Agreement, approve } from "./approve.ts";
import { agreeAndCommit, type Step } from "./run-plan.ts";
import type { Origin, SystemApi } from "./system-api.ts";

/**
 * Shows the person how a change would be taken back, and does it after their yes.
 * @param change its number in the history, 0 for the newest that can be
 * @param options `agree` decides in the person's place, where they have agreed to it before
 * @throws {BusError} when it cannot be
 */
export async function undoChange(
  api: SystemApi,
  change: number,
  {
    origin = {},
    heard,
    signal,
    agree = (preview) => approve(preview, signal),
  }: {
    origin?: Origin;
    heard: (data: JobData) => void;
    signal?: AbortSignal;
    agree?: (preview: Preview) => Promise<Agreement>;
  },
): Promise<{ readonly step: Step; readonly preview: Preview }> {
  const proposal = await api.prepareUndo(change, origin);
  const { preview } = proposal;
  const step = await agreeAndCommit({ tool: preview.tool, arguments: {} }, proposal, {
    api,
    approve: agree,
    secret: async () => null,
    heard: (_call, data) => heard(data),
    ...(signal === undefined ? {} : { signal }),
  });
  return { step, preview };
}
