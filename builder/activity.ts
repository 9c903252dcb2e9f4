import { basename } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** What a command is doing now, and how far it is where that can be told. */
export interface Activity {
  readonly text: string;
  readonly done?: number;
  readonly total?: number;
}

const bytesOf = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };
type Unit = keyof typeof bytesOf;

/**
 * Reads the output of the commands of one stage: debootstrap, apt, dpkg, live-build, mksquashfs, xorriso and the like.
 * @returns a function that takes each line and says what it means; undefined where it means nothing new
 */
export function activityReader(): (line: string) => Activity | undefined {
  const found = new Set<string>();
  let expected = 0;
  let unpacked = 0;
  let configured = 0;
  let fetched = 0;
  let toFetch = 0;
  /** a package is being unpacked or configured: what its own scripts say is not what the stage is doing */
  let inPackage = false;
  /** the file system that mksquashfs makes: what it says of its progress is a bare number */
  let compressing: string | undefined;

  const packages = (deed: string, count: number, name: string): Activity => {
    inPackage = true;
    const total = Math.max(expected, found.size);
    // More than were announced: then the announcement was for something else.
    if (count === 0 || unpacked > total || configured > total) return { text: `${deed} ${name}` };
    return { text: `${deed} ${count}/${total} ${name}`, done: unpacked + configured, total: 2 * total };
  };
  const outside = (activity: Activity): Activity => {
    inPackage = false;
    return activity;
  };

  const meanings: readonly (readonly [RegExp, (...parts: string[]) => Activity | undefined])[] = [
    // debootstrap
    [
      /^I: (?:Retrieving|Validating) (\S+) \S/,
      (name) => {
        found.add(name);
        return outside({ text: `checking ${found.size} ${name}` });
      },
    ],
    [/^I: Extracting ([^\s:]+)\S*?\.\.\.$/, (name) => packages("extracting", 0, name)],
    [/^I: Unpacking ([^\s:]+)\S*?\.\.\.$/, (name) => packages("unpacking", ++unpacked, name)],
    [/^I: Configuring ([^\s:]+)\S*?\.\.\.$/, (name) => packages("configuring", ++configured, name)],
    // apt and dpkg
    [
      /^(\d+) upgraded, (\d+) newly installed/,
      (upgraded, installed) => {
        [expected, unpacked, configured, fetched, toFetch] = [Number(upgraded) + Number(installed), 0, 0, 0, 0];
        return undefined;
      },
    ],
    [
      /^Need to get ([\d.,]+) (B|kB|MB|GB)/,
      (number, unit) => {
        toFetch = bytes(number, unit);
        return undefined;
      },
    ],
    [
      /^Get:\d+ \S+ (\S+) (.+?) \[([\d.,]+) (B|kB|MB|GB)\]$/,
      (suite, what, number, unit) => {
        fetched += bytes(number, unit);
        const name = /^\S+ (\S+) \S+ \S+$/.exec(what)?.[1];
        if (name === undefined || fetched > toFetch) return outside({ text: `fetching ${name ?? `${suite} ${what}`}` });
        return outside({ text: `fetching ${name}`, done: fetched, total: toFetch });
      },
    ],
    // what it would fetch (--print-uris)
    [/^'\S*\/([^/_]+)_[^/']*\.deb' /, (name) => outside({ text: `choosing ${name}` })],
    [/^(?:\(Reading database|Preparing to unpack|Selecting previously) /, () => undefined],
    [/^Unpacking ([^\s:]+)\S* \(/, (name) => packages("unpacking", ++unpacked, name)],
    [/^Setting up ([^\s:]+)\S* \(/, (name) => packages("configuring", ++configured, name)],
    [/^Processing triggers for ([^\s:]+)/, (name) => packages("running the triggers of", 0, name)],
    [/^update-initramfs: Generating (\S+)/, (file) => ({ text: `making ${basename(file)}` })],
    [/^update-initramfs: deferring/, () => undefined],
    // the rest
    [/^\[[-\d]+ [:\d]+\] lb (\S.*?) *$/, (part) => outside({ text: `live-build: ${part}` })],
    [
      /^Creating \S+ filesystem on (\S+),/,
      (file) => {
        compressing = `compressing ${basename(file)}`;
        return outside({ text: compressing });
      },
    ],
    [
      /^(?:\[.*\] *\d+\/\d+ +)?(\d+)%?$/,
      (percent) => (compressing === undefined ? undefined : { text: compressing, done: Number(percent), total: 100 }),
    ],
    [
      /^xorriso : UPDATE : +([\d.]+)% done/,
      (percent) => outside({ text: "writing the ISO image", done: Number(percent), total: 100 }),
    ],
    [/^xorriso : UPDATE : +(\d+) files added/, (count) => outside({ text: `adding ${count} files` })],
    [/^npm http \S+ GET \d+ \S*\/([^/\s]+) /, (name) => outside({ text: `fetching ${name}` })],
    [/^(?:[IP]: (?:Begin )?|N: )(.+?)(?:\.\.\.)?$/, (text) => outside({ text: text.trim() })],
    [/^(?:Reading (?:package lists|state information)|Building dependency tree)/, (text) => outside({ text })],
  ];

  return (line) => {
    // The rest of a list, or details: not what is being done.
    if (/^\s/.test(line)) return undefined;
    const clean = stripVTControlCharacters(line)
      .replaceAll(/\p{Cc}+/gu, " ")
      .trim();
    for (const [pattern, meaning] of meanings) {
      const match = pattern.exec(clean);
      if (match !== null) return meaning(...match.slice(match.length > 1 ? 1 : 0));
    }
    return inPackage || clean === "" ? undefined : { text: clean };
  };
}

const bytes = (number: string, unit: string): number => Number(number.replace(",", "")) * bytesOf[unit as Unit];
