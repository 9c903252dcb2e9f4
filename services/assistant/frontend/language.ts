import type { ToolName } from "#contracts/tools";

/** Everything that the intents know of one language, as data. Templates are explained in parse-template.ts. */
export interface Language {
  /** whether spaces stand between words; where they do not, every word may follow the one before it directly */
  readonly spaced: boolean;
  /** letters that tell the language from English, as they stand between the brackets of a regular expression */
  readonly letters: string;
  /** frequent words that tell the language from others */
  readonly commonWords: string;
  /** politeness that may stand before and after a request, alternatives divided by | */
  readonly before: string;
  readonly after: string;
  /** what joins two requests, besides punctuation */
  readonly connectors: string;
  /** what joins two names in a list, besides a comma */
  readonly listWords: string;
  /** path -> phrases for it, as a template */
  readonly places: Readonly<Record<string, string>>;
  /** a `{name:fileName}` in a `{place:place}`, as a template */
  readonly inside: string;
  /** a folder by its `{name:folderName}`, as a template */
  readonly folders: string;
  /** words that never name a program, a file or a person: "is it running", "install updates", "install vlc and reboot" */
  readonly notNames: string;
  /** words that never begin a command in a sentence: "run the command that deletes everything" */
  readonly notCommands: string;
  /** words that never begin a text that is to be written, or mean that it is still to be thought up: "write a poem to …" */
  readonly notTexts: string;
  /** units of time -> how systemd abbreviates them */
  readonly spans: Readonly<Record<string, string>>;
  /** a kind of software, "image editor", as a regular expression */
  readonly software: string;
  /** `<name>` in a template: a piece of template */
  readonly words: Readonly<Record<string, string>>;
  /** `{argument:name}` where the phrases of a table stand for values */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
  readonly intents: readonly Intent[];
  /** asked when a request is clear but for what it is about */
  readonly questions: readonly Question[];
  /** says what can be asked, so that "no" is of use */
  readonly notUnderstood: string;
  /** asked back where it is not clear what is wanted, or of what */
  readonly askBack: string;
  /** said where something was understood, but not surely enough to do it */
  readonly unsure: string;
}

export interface Intent {
  readonly tool: ToolName;
  /** arguments that the templates themselves mean; the others come from their slots */
  readonly arguments?: Readonly<Record<string, unknown>>;
  readonly templates: readonly string[];
  /** as typed in a shell */
  readonly shell?: true;
}

export interface Question {
  readonly text: string;
  /** beginnings of words that tell what a request is about, where the model finds that something is missing */
  readonly about?: string;
  readonly templates: readonly string[];
}
