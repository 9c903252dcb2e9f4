import type { FileType } from "./results/files.ts";
import type { DiskUse } from "./results/system.ts";
import type { Arguments, Results } from "./tools.ts";

/** A directory or file as it was found: its real path, and its identity, so that a swap between looking and acting is seen. */
export interface ResolvedPath {
  readonly path: string;
  readonly device: string;
  readonly inode: string;
}

export interface FoundPath extends ResolvedPath {
  readonly type: FileType;
  /** bytes */
  readonly size: number;
}

/** A name in a directory, which may still be free. What acts on it holds the directory, so that no link leads elsewhere. */
export interface Place {
  /** the directory's real path and the name */
  readonly path: string;
  /** empty for / alone */
  readonly name: string;
  readonly folder: ResolvedPath;
  /** what has the name, itself and not what it is a link to; null where nothing has */
  readonly there: FoundPath | null;
}

/** Something as it was when it was made: whatever touches it or what is in it changes the mark. */
export interface Marked extends ResolvedPath {
  readonly mark: string;
  /** time of last change, in milliseconds */
  readonly modified: number;
}

/** Where the home really lies, and by which other paths places can be reached: through a mount of what they lie in. */
export interface PlacesAnswer {
  readonly home: string;
  /** in the order that was asked */
  readonly others: readonly (readonly string[])[];
}

/** Where something would go that is deleted; `trash` is null where no trash can take it, and `reason` says why. */
export interface TrashAnswer {
  readonly trash: string | null;
  readonly reason: string;
}

/**
 * The hands' socket: newline-separated JSON, one request a line, one reply a line, in order. Only system-api can open it.
 * `home` never comes from the request: hands takes it from the account that it runs as. Ending one's side of the
 * connection stops what still runs; its reply comes when all is cleared away.
 */
export type HandsRequest =
  | { readonly do: "resolve"; readonly path: string }
  /** `follow`: where the path is a link, the place of what it leads to */
  | { readonly do: "look"; readonly path: string; readonly follow: boolean }
  /** `paths` are resolved */
  | { readonly do: "places"; readonly paths: readonly string[] }
  | { readonly do: "trash"; readonly place: Place }
  /** whether a copy or a move can be done as far as can be seen; answers `to` */
  | { readonly do: "check"; readonly from: Place; readonly to: Place; readonly move: boolean }
  /** how full the disks are that the person can reach */
  | { readonly do: "disks" }
  | { readonly do: "files.list"; readonly target: ResolvedPath; readonly arguments: Arguments<"files.list"> }
  | { readonly do: "files.read"; readonly target: ResolvedPath; readonly lines?: number }
  | { readonly do: "files.info"; readonly target: ResolvedPath }
  | {
      readonly do: "files.search";
      readonly target: ResolvedPath;
      readonly arguments: Pick<Arguments<"files.search">, "name" | "text">;
    }
  | {
      readonly do: "files.write";
      readonly place: Place;
      readonly text: string;
      readonly append: boolean;
      readonly keep: boolean;
    }
  | { readonly do: "files.make_directory"; readonly place: Place }
  /** `keep`: what is replaced is put in the trash */
  | { readonly do: "files.copy" | "files.move"; readonly from: Place; readonly to: Place; readonly keep: boolean }
  | { readonly do: "files.delete"; readonly place: Place; readonly permanent: boolean }
  /** the ways back: what was made goes, what lies in the trash returns, what was added is taken off */
  | { readonly do: "mark"; readonly place: Place }
  | { readonly do: "remove made"; readonly place: Place; readonly marked: Marked }
  | { readonly do: "restore"; readonly lying: ResolvedPath; readonly place: Place; readonly marked: Marked | null }
  | {
      readonly do: "shorten";
      readonly place: Place;
      readonly marked: Marked;
      readonly size: number;
      readonly modified: number;
    };

/** What a request answers with: what was found for those that look, the tool's result for the others. */
export type HandsValue =
  | ResolvedPath
  | Place
  | PlacesAnswer
  | TrashAnswer
  | Marked
  | null
  | readonly DiskUse[]
  | Results[Extract<HandsRequest["do"], keyof Results>];

export type HandsReply =
  | { readonly ok: true; readonly value: HandsValue }
  | {
      readonly ok: false;
      readonly error: "notFound" | "denied" | "changed" | "invalid" | "failed";
      readonly message: string;
    };

/** Lines that may come before the reply of something long, also as a sign of life. */
export interface HandsProgress {
  readonly progress: string;
}
