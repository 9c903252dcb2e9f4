import { createServer } from "node:net";
import { userInfo } from "node:os";
import { idleTimer, listen, runDaemon } from "#kit/daemon";
import { serveConnection } from "./serve-connection.ts";
import { clearUnfinished } from "./unfinished.ts";

const idleSeconds = 60;

// Started by hand with a path, for tests; systemd passes the socket.
const [path] = process.argv.slice(2);

await runDaemon("hands", async () => {
  const { homedir: home } = userInfo();
  const idle = idleTimer(idleSeconds, () => process.exit(0));
  // Before anything is begun here: all that is noted by now was left by hands that are gone.
  void clearUnfinished().finally(idle.busy());
  const server = createServer(
    { allowHalfOpen: true },
    (socket) => void serveConnection(socket, home).finally(idle.busy()),
  );
  await listen(server, path);
  return async () => void server.close();
});
