/** Shows what the build is doing: one live line on a terminal, plain lines anywhere else. */
export interface Progress {
  /** a stage starts, and why it must run */
  start(stage: string, why: string): void;
  /** what is happening now: shown on the live line, and every half minute in plain output */
  activity(text: string): void;
  finish(stage: string): void;
  /** a stage has nothing to do */
  skip(stage: string): void;
  say(text: string): void;
}

const plainInterval = 30_000;

export function progressTo(stream: NodeJS.WriteStream): Progress {
  const live = stream.isTTY === true;
  const bold = (text: string): string =>
    live && process.env["NO_COLOR"] === undefined ? `\x1b[1m${text}\x1b[0m` : text;
  let stage = "";
  let began = 0;
  let current = "";
  let lastPlain = 0;
  let timer: NodeJS.Timeout | undefined;

  const seconds = (): string => `${Math.round((Date.now() - began) / 1000)} s`;
  const draw = (): void => {
    const line = `${stage.padEnd(18)} ${seconds().padStart(6)}  ${current}`;
    stream.write(`\r\x1b[K${line.slice(0, (stream.columns ?? 80) - 1)}`);
  };
  const write = (line: string): void => {
    stream.write(live ? `\r\x1b[K${line}\n` : `${line}\n`);
  };

  return {
    start(name, why) {
      [stage, began, current, lastPlain] = [name, Date.now(), why, Date.now()];
      if (live) timer = setInterval(draw, 200);
      else write(`${name.padEnd(18)} starts: ${why}`);
    },
    activity(text) {
      current = text;
      if (live || Date.now() - lastPlain < plainInterval) return;
      lastPlain = Date.now();
      write(`${stage.padEnd(18)} ${seconds().padStart(6)}  ${text}`);
    },
    finish(name) {
      clearInterval(timer);
      write(`${bold(name.padEnd(18))} ${seconds().padStart(6)}  done`);
    },
    skip: (name) => write(`${name.padEnd(18)}      -  unchanged`),
    say: write,
  };
}
