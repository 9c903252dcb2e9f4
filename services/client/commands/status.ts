import { connect } from "node:net";
import { exitCode } from "#contracts/exit-code";
import { paths } from "#contracts/paths";
import { switchedOff } from "../switched-off.ts";
import { visible, visibleJson } from "../visible.ts";
import { type Command, say } from "./command.ts";

export const status: Command = {
  about: "say which parts of Parlance can be reached",
  async run({ json }) {
    const off = switchedOff();
    const parts = {
      switch: off === null ? "on" : `off: ${off.message}`,
      assistant: await socketState(paths.assistantSocket(process.getuid?.() ?? -1)),
      inference: await socketState(paths.inferenceSocket),
      "system-api": await systemApiState(),
    };
    if (json) say(visibleJson(parts) + "\n");
    else for (const [name, state] of Object.entries(parts)) say(`${name.padEnd(11)} ${visible(state)}\n`);
    const well = parts.switch === "on" && Object.values(parts).every((state) => state === "on" || state === "ready");
    return well ? exitCode.done : exitCode.unavailable;
  },
};

/** "ready", or why not. */
function socketState(path: string): Promise<string> {
  return new Promise((resolve) => {
    const connection = connect({ path, timeout: 2000 });
    const tell = (state: string): void => {
      connection.destroy();
      resolve(state);
    };
    connection.once("connect", () => tell("ready"));
    connection.once("timeout", () => tell(`no answer at ${path}`));
    connection.once("error", (error) => tell(error.message));
  });
}

async function systemApiState(): Promise<string> {
  try {
    const { connectSystemApi } = await import("../system-api.ts");
    const api = await connectSystemApi();
    await api.readAudit(1).finally(() => api.disconnect());
    return "ready";
  } catch (error) {
    return (error as Error).message;
  }
}
