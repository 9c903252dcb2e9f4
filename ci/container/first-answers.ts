import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Runs in the booted container, as root, and nothing was asked before: how long a person waits for the first answers, in
 * milliseconds, when the assistant and the model have to be started for it.
 */
const results = "/var/lib/parlance-test";
const person = 1000;
const socket = `/run/parlance/assistant/${person}.sock`;
const known = "how much memory is free";
const unknown = "be a dear and let the nginx service have a fresh start";

const byModel = await timed(unknown, "model");
const byModelWarm = await timed("den cron-dienst hätte ich gern frisch gestartet", "model");
execFileSync("systemctl", ["stop", `parlance-assistant@${person}.service`, "parlance-inference.service"]);
const byIntent = await timed(known, "intent");
const byIntentWarm = await timed("how full is the disk", "intent");
writeFileSync(`${results}/results.jsonl`, JSON.stringify({ byModel, byModelWarm, byIntent, byIntentWarm }) + "\n");
writeFileSync(`${results}/finished`, "");

async function timed(utterance: string, via: string): Promise<number> {
  const connection = await listening();
  const started = performance.now();
  connection.write(JSON.stringify({ utterance }) + "\n");
  let text = "";
  for await (const part of connection.setEncoding("utf8")) {
    text += String(part);
    if (text.includes("\n")) break;
  }
  const took = performance.now() - started;
  const answer = JSON.parse(text) as { via: unknown; kind: unknown };
  if (answer.via !== via || answer.kind !== "plan") throw new Error(`"${utterance}" was answered with ${text}`);
  return Math.round(took);
}

/** The person's socket, as soon as their login has made it. */
async function listening(): Promise<Socket> {
  for (;;) {
    const connection = connect({ path: socket });
    try {
      await once(connection, "connect");
      return connection;
    } catch {
      await sleep(10);
    }
  }
}
