import { availableParallelism } from "node:os";
import { paths } from "#contracts/paths";

export interface Configuration {
  /** where to listen when systemd passed no socket */
  readonly socket: string | undefined;
  /** every *.gguf in this directory is a model */
  readonly models: string;
  /** prompt and answer together, in tokens; less where a model was trained with less */
  readonly contextSize: number;
  readonly threads: number;
  /** requests that may wait while one runs */
  readonly longestQueue: number;
  /** bytes */
  readonly largestBody: number;
  readonly connections: number;
  /** seconds without a request after which the service leaves; the next one starts it again */
  readonly idle: number;
  /** where states of the model are kept between starts; undefined: nowhere */
  readonly cache: string | undefined;
}

/**
 * Reads the configuration from the environment: PARLANCE_INFERENCE_SOCKET, PARLANCE_MODELS, PARLANCE_IDLE (seconds),
 * CACHE_DIRECTORY (systemd's).
 * @throws when PARLANCE_IDLE is not a positive number
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const idle = Number(environment["PARLANCE_IDLE"] ?? 300);
  if (!(idle > 0))
    throw new Error(`PARLANCE_IDLE is ${JSON.stringify(environment["PARLANCE_IDLE"])}; wanted seconds, such as 300`);
  return {
    socket: environment["PARLANCE_INFERENCE_SOCKET"],
    models: environment["PARLANCE_MODELS"] ?? paths.models,
    contextSize: 4096,
    // The threads of ggml spin while they wait for each other: with as many as there are cores, one other busy program
    // makes decoding some hundred times slower. Decoding is bound by memory and gains little from the second half.
    threads: Math.max(1, Math.floor(availableParallelism() / 2)),
    longestQueue: 8,
    largestBody: 1 << 20,
    connections: 64,
    idle,
    cache: environment["CACHE_DIRECTORY"],
  };
}
