import type { Duplex } from "node:stream";

/** QEMU's control channel. */
export interface Qmp {
  /** @throws with QEMU's own words, or after 30 s without an answer */
  execute(command: string, arguments_?: object): Promise<unknown>;
  /** events of the kind so far, oldest first, with their data */
  events(name: string): readonly Record<string, unknown>[];
}

interface Message {
  readonly QMP?: object;
  readonly event?: string;
  readonly data?: Record<string, unknown>;
  readonly id?: number;
  readonly return?: unknown;
  readonly error?: { readonly desc: string };
}

/** Greets QEMU and takes commands from then on. */
export async function connectQmp(channel: Duplex): Promise<Qmp> {
  const waiting = new Map<number, (message: Message) => void>();
  const events: Message[] = [];
  let rest = "";
  let last = 0;
  channel.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString("utf8")).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines.filter((line) => line.trim() !== "")) {
      const message = JSON.parse(line) as Message;
      if (message.event !== undefined) events.push(message);
      if (message.id !== undefined) waiting.get(message.id)?.(message);
    }
  });
  channel.on("error", () => {});

  const qmp: Qmp = {
    async execute(command, arguments_ = {}) {
      const id = (last += 1);
      const answer = await new Promise<Message>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`QEMU did not answer ${command} within 30 s`)), 30_000);
        waiting.set(id, (message) => {
          clearTimeout(timer);
          resolve(message);
        });
        channel.write(JSON.stringify({ execute: command, arguments: arguments_, id }) + "\n");
      });
      waiting.delete(id);
      if (answer.error !== undefined) throw new Error(`QEMU refused ${command}: ${answer.error.desc}`);
      return answer.return;
    },
    events: (name) => events.filter(({ event }) => event === name).map(({ data }) => data ?? {}),
  };
  await qmp.execute("qmp_capabilities");
  return qmp;
}
