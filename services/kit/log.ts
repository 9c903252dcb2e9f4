/** Writes to standard error with the priority prefix that journald reads (sd-daemon(3)). Never pass a secret. */
export const log = {
  error: (message: string): void => write(3, message),
  warning: (message: string): void => write(4, message),
  info: (message: string): void => write(6, message),
};

function write(priority: number, message: string): void {
  process.stderr.write(message.replace(/^/gm, `<${priority}>`) + "\n");
}
