import { proposalLifetime, type Preview } from "#contracts/system-api";
import { askOnTerminal } from "./ask-on-terminal.ts";
import { isYes } from "./is-yes.ts";
import { visible } from "./visible.ts";

/** What a person answers to a preview: "always" is a yes that is to be remembered. */
export type Agreement = "no" | "yes" | "always";

/**
 * Shows on the person's own terminal what would be done, and asks. The answer is never read from standard input, a
 * paste or a flag; without a terminal, without an answer in time, or on anything but a clear yes the answer is no.
 * @returns what the person said, "always" only to what may be remembered
 */
export async function approve(preview: Preview, signal?: AbortSignal): Promise<Agreement> {
  const wanted = preview.effect === "destroy" ? preview.confirm : null;
  if (preview.effect === "destroy" && (wanted === null || wanted.trim() === "")) return "no";
  const remember = wanted === null && preview.remember === true;
  const choice = remember ? "[y/N/always]" : "[y/N]";
  const question = wanted === null ? `Do it? ${choice} ` : `To go on, type ${visible(wanted)} (anything else stops): `;
  const answer = await askOnTerminal(describe(preview) + question, proposalLifetime * 1000, signal);
  if (answer === null) return "no";
  if (remember && /^always$/i.test(answer.trim())) return "always";
  return (wanted === null ? isYes(answer) : answer.trim() === wanted.trim()) ? "yes" : "no";
}

/** The preview in plain lines; strings of others come out visible. */
export function describe(preview: Preview): string {
  const line = (label: string, text: string): string => `  ${label.padEnd(8)} ${visible(text)}\n`;
  return [
    `${visible(preview.summary)}\n`,
    ...preview.exact.map((text, index) => line(index === 0 ? "exactly" : "", text)),
    ...preview.targets.map((text, index) => line(index === 0 ? "on" : "", text)),
    line("undo", preview.undo ?? "not possible"),
    line("why", preview.reason),
  ].join("");
}
