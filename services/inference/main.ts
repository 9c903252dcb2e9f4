import { assistantModel } from "#contracts/assistant";
import { idleTimer, listen, runDaemon } from "#kit/daemon";
import { log } from "#kit/log";
import { readConfiguration } from "./configuration.ts";
import { createEngine } from "./engine.ts";
import { findModels } from "./find-models.ts";
import { httpServer } from "./http-server.ts";

await runDaemon("inference", async () => {
  const configuration = readConfiguration(process.env);
  const models = await findModels(configuration.models);
  const engine = createEngine(configuration);
  const idle = idleTimer(configuration.idle, () => process.kill(process.pid, "SIGTERM"));
  const server = httpServer(configuration, engine, idle);
  await listen(server, configuration.socket);
  // Who starts this will most likely ask the assistant; what cannot be loaded is told to whoever asks for it.
  const usual = models.find(({ name }) => name === assistantModel);
  if (usual !== undefined) engine.load(usual, new AbortController().signal).catch(() => undefined);
  log.info(`models in ${configuration.models}: ${models.map(({ name }) => name).join(", ")}`);
  return async () => {
    server.close();
    server.closeAllConnections();
  };
});
