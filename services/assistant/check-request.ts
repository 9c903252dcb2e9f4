import type { Request } from "#contracts/assistant";

/** Turns of history that are read; a client sends those that the request refers to. */
const mostTurns = 16;
/** Calls of one plan. */
const mostSteps = 16;

/**
 * Checks a line that came over the socket.
 * @throws {TypeError} that says what does not fit
 */
export function checkRequest(value: unknown): Request {
  if (!isRecord(value)) throw new TypeError("a request is a JSON object");
  const { utterance, history, only, step, ...rest } = value;
  const unknown = Object.keys(rest)[0];
  if (unknown !== undefined) throw new TypeError(`unknown key ${JSON.stringify(unknown)} in a request`);
  if (typeof utterance !== "string") throw new TypeError("utterance must be a string");
  if (only !== undefined && only !== "intent") throw new TypeError('only must be "intent" where it is given');
  if (history !== undefined && !isHistory(history))
    throw new TypeError(`history must be at most ${mostTurns} objects {utterance, calls: [{tool, arguments}]}`);
  if (step !== undefined && !isUnderway(step))
    throw new TypeError(`step must be {calls, results}, with fewer results than calls, at most ${mostSteps}`);
  return value as unknown as Request;
}

function isUnderway(value: unknown): boolean {
  if (!isRecord(value) || !Array.isArray(value["calls"]) || !Array.isArray(value["results"])) return false;
  const { calls, results } = value;
  return calls.length <= mostSteps && results.length < calls.length && calls.every(isCall);
}

function isHistory(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= mostTurns &&
    value.every(
      (turn) =>
        isRecord(turn) &&
        typeof turn["utterance"] === "string" &&
        Array.isArray(turn["calls"]) &&
        turn["calls"].every(isCall),
    )
  );
}

const isCall = (value: unknown): boolean =>
  isRecord(value) && typeof value["tool"] === "string" && isRecord(value["arguments"]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);
