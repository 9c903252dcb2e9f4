import { createHmac, timingSafeEqual } from "node:crypto";

/** What a machine answers: a value, or in words what was wrong. */
export type Answer = { readonly value: unknown } | { readonly problem: string };

/**
 * One line of the channel. Only who knows the nonce of this very run can write one, each line only at its own place: an
 * old log, a message that happens to look right, or a machine that answers by accident is no verdict.
 */
export function seal(nonce: string, number: number, answer: Answer): string {
  const body = JSON.stringify(answer);
  return `${number} ${sign(nonce, number, body)} ${body}\n`;
}

/** @throws when the line was not sealed with the nonce, or not as the one of this number */
export function unseal(nonce: string, number: number, line: string): Answer {
  const [, found, signature = "", body = ""] = /^(\d+) ([0-9a-f]{64}) (.*)$/.exec(line) ?? [];
  const wanted = sign(nonce, number, body);
  if (found !== String(number) || !timingSafeEqual(Buffer.from(signature), Buffer.from(wanted)))
    throw new Error(`answer ${number} is not sealed by this run's guest: ${JSON.stringify(line.slice(0, 300))}`);
  return JSON.parse(body) as Answer;
}

const sign = (nonce: string, number: number, body: string): string =>
  createHmac("sha256", nonce).update(`${number} ${body}`).digest("hex");
