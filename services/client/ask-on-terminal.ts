import { constants, openSync, writeSync } from "node:fs";
import { ReadStream } from "node:tty";
import { setTimeout as sleep } from "node:timers/promises";
import { visible } from "./visible.ts";

/**
 * Asks on the controlling terminal, wherever standard input and output go. What was typed before the question does not
 * count, nor does what is pasted (where the terminal marks pastes), unless it is a secret.
 * @param question what is shown, already safe for a terminal
 * @param patience milliseconds to wait for the answer
 * @param secret true: what is typed does not show, and may be pasted, as passwords are
 * @returns the line typed, or null: no terminal, no answer in time, Ctrl-C, Ctrl-D, or aborted
 */
export async function askOnTerminal(
  question: string,
  patience: number,
  signal?: AbortSignal,
  secret = false,
): Promise<string | null> {
  const descriptor = openTerminal();
  if (descriptor === null) return null;
  const keys = new ReadStream(descriptor);
  const say = (text: string): void => void writeSync(descriptor, text);
  try {
    // Raw, so that a half-typed line is drained too and no character is obeyed by the terminal's line editor.
    keys.setRawMode(true);
    keys.setEncoding("utf8");
    await drain(keys);
    say(markPastes + question.replaceAll("\n", "\r\n"));
    const answer = await readLine(keys, secret ? () => undefined : say, secret, patience, signal);
    say(`${leavePastes}\r\n`);
    return answer;
  } finally {
    keys.setRawMode(false);
    keys.destroy();
  }
}

function openTerminal(): number | null {
  try {
    return openSync("/dev/tty", constants.O_RDWR | constants.O_NOCTTY);
  } catch {
    return null;
  }
}

/** Throws away what comes until the terminal has been quiet for a moment, a second at most. */
async function drain(keys: ReadStream): Promise<void> {
  let heard = true;
  const note = (): void => void (heard = true);
  keys.on("data", note);
  const end = performance.now() + 1000;
  while (heard && performance.now() < end) {
    heard = false;
    await sleep(60);
  }
  keys.off("data", note);
  keys.pause();
}

function readLine(
  keys: ReadStream,
  say: (text: string) => void,
  mayPaste: boolean,
  patience: number,
  signal?: AbortSignal,
): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const typed: string[] = [];
  let pasting = false;
  const press = (key: string): void => {
    if (key === pasteBegins || key === pasteEnds) pasting = key === pasteBegins;
    else if (key === "\u0003") resolve(null);
    else if (pasting && !mayPaste) return;
    else if (key === "\r" || key === "\n") resolve(typed.join(""));
    else if (key === "\u0004" && typed.length === 0) resolve(null);
    else if (key === "\u007f" || key === "\b") say(typed.pop() === undefined ? "" : "\b \b");
    else if (key === "\u0015") say("\b \b".repeat(typed.splice(0).length));
    else if (visible(key) === key) {
      typed.push(key);
      say(key);
    }
  };
  const listen = (chunk: string): void => {
    for (const [key] of chunk.matchAll(keyPattern)) press(key);
  };
  const giveUp = (): void => resolve(null);
  const limit = AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]);
  limit.addEventListener("abort", giveUp, { once: true });
  keys.on("data", listen).once("end", giveUp).once("error", giveUp);
  keys.resume();
  return promise.finally(() => {
    limit.removeEventListener("abort", giveUp);
    keys.off("data", listen).pause();
  });
}

/** A key: an escape sequence (arrows, paste marks) or one character. */
const keyPattern = /\u001b\[[0-?]*[ -/]*[@-~]|\u001bO.|[^]/gu;
const markPastes = "\u001b[?2004h";
const leavePastes = "\u001b[?2004l";
const pasteBegins = "\u001b[200~";
const pasteEnds = "\u001b[201~";
