import { createServer } from "node:net";
import { paths } from "#contracts/paths";
import { idleTimer, listen, runDaemon } from "#kit/daemon";
import { log } from "#kit/log";
import { inferenceUnavailable } from "./orchestrator/complete.ts";
import { proposer } from "./orchestrator/propose.ts";
import { serveConnection } from "./serve-connection.ts";
import { understander } from "./understand.ts";

/** Leaves after this many seconds without a connection; the socket starts it again. */
const idleSeconds = 120;
/** The socket belongs to one person; more clients than this at once is a mistake of theirs. */
const mostConnections = 32;

const withoutModel =
  'The language model cannot be reached, so I understand only plain requests such as "list the files in my home directory", "check the network" or "install cowsay". See: systemctl status parlance-inference';

await runDaemon("assistant", async () => {
  const propose = proposer(process.env["PARLANCE_INFERENCE_SOCKET"] ?? paths.inferenceSocket);
  const understand = understander((wish) =>
    propose(wish).catch((error: unknown) => {
      if (!inferenceUnavailable(error)) throw error;
      log.warning(`the model was not asked: ${(error as Error).message}`);
      return { kind: "none", calls: [], text: withoutModel } as const;
    }),
  );
  const idle = idleTimer(idleSeconds, () => process.exit(0));
  const server = createServer((connection) => {
    const done = idle.busy();
    void serveConnection(connection, understand).finally(done);
  });
  server.maxConnections = mostConnections;
  await listen(server, process.env["PARLANCE_ASSISTANT_SOCKET"]);
  return () => new Promise<void>((resolve) => server.close(() => resolve()));
});
