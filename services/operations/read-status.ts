/**
 * Turns apt's status protocol (lines `dlstatus:NUMBER:PERCENT:TEXT` and `pmstatus:PACKAGE:PERCENT:TEXT`) into lines
 * for a person, each told once. Of the steps that dpkg takes for every package the two that take time are told.
 */
export function readStatus(tell: (progress: string) => void): (line: string) => void {
  let last = "";
  return (line) => {
    const [, percent, text] =
      /^(?:dlstatus|pmstatus|pmerror):[^:]*(?::[a-z0-9-]+)?:(\d+)(?:\.\d+)?:(.+)$/.exec(line) ?? [];
    if (percent === undefined || text === undefined || steps.test(text)) return;
    const progress = `${text} (${percent} %)`;
    if (progress === last) return;
    last = progress;
    tell(progress);
  };
}

const steps = /^(?:Running dpkg|Preparing|Installing|Installed|Removed) ?/;
