import { aptOptions } from "./apt-options.ts";

/**
 * Arguments of `apt-get remove`. What others needed stays, and so do configuration files: only what was named, and what
 * cannot be without it, goes.
 * @param names of packages that are installed, each: apt would read another name as a pattern
 * @param essential true when the person has approved that packages go without which the system is not thought to work
 */
export function removeArguments(names: readonly string[], essential: boolean): readonly string[] {
  return [
    ...aptOptions,
    ...["-o", "APT::Get::AutomaticRemove=false", "-o", "APT::Get::Purge=false"],
    ...(essential ? ["--allow-remove-essential"] : []),
    ...["remove", "--"],
    ...names,
  ];
}
