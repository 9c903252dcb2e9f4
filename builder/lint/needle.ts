/** Something of the machine that builds, or of the person, that no image may contain. */
export interface Needle {
  /** what to look for, as it would stand in a file */
  readonly text: string;
  /**
   * bytes: wherever they stand; name: as a word of its own; word: likewise, and it could as well mean something else,
   * so that only what no package manager vouches for counts
   */
  readonly as: "bytes" | "name" | "word";
  /** completes "the image has …" */
  readonly what: string;
  /** what a report says was found: never a secret itself */
  readonly shown: string;
  /** where alone it means anything: paths in the image */
  readonly within?: RegExp;
}

/** A secret as a report may show it. */
export const withoutSecret = (whose: string, secret: string): string => `${whose}, ${secret.length} characters`;
