export interface FileEntry {
  readonly name: string;
  readonly type: "file" | "directory" | "link" | "other";
  /** bytes */
  readonly size: number;
  /** last change, ISO 8601 in UTC */
  readonly modified: string;
}

export type FileType = "file" | "directory" | "link" | "pipe" | "socket" | "device";

export interface FileInfo {
  readonly path: string;
  readonly type: FileType;
  /** bytes */
  readonly size: number;
  /** bytes that it takes on the disk, fewer than `size` where it has holes */
  readonly allocated: number;
  /** octal, with the bits before it: 0644, 1777 */
  readonly mode: string;
  /** as ls shows them: rw-r--r-- */
  readonly permissions: string;
  /** names, or numbers where the machine has no name for them */
  readonly owner: string;
  readonly group: string;
  /** ISO 8601 in UTC */
  readonly modified: string;
  readonly accessed: string;
  /** null where the file system does not know */
  readonly created: string | null;
  /** what a link leads to, as it stands in the link; null for all else */
  readonly target: string | null;
  /** names that it has; more than one for hard links */
  readonly names: number;
}

export interface FileFound extends FileEntry {
  /** below the directory that was searched; `name` is its last part */
  readonly path: string;
  /** the first line with the text that was looked for, cut where it is long */
  readonly line?: { readonly number: number; readonly text: string };
}

/** Where what was there lies in the trash now; null where nothing was, or it is gone. */
type Replaced = string | null;

/** What the tools of files.* give back. All paths are real ones. */
export interface FilesResults {
  "files.list": { readonly path: string; readonly entries: readonly FileEntry[] };
  "files.read": {
    readonly path: string;
    readonly text: string;
    readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
    /** bytes of the whole file */
    readonly size: number;
    /** whether the file goes on after `text` */
    readonly truncated: boolean;
  };
  "files.info": FileInfo;
  "files.search": {
    readonly path: string;
    readonly found: readonly FileFound[];
    /** why there may be more; null when everything was looked at */
    readonly truncated: string | null;
    /** directories and files that could not be looked into */
    readonly skipped: number;
  };
  "files.write": {
    readonly path: string;
    /** bytes that it has now */
    readonly size: number;
    /** bytes that were added at its end; null where it is new or was replaced */
    readonly added: number | null;
    readonly replaced: Replaced;
  };
  "files.make_directory": { readonly path: string };
  "files.copy": {
    readonly from: string;
    readonly path: string;
    readonly entries: number;
    readonly bytes: number;
    /** pipes, sockets, devices and what is on other file systems: they are not copied */
    readonly skipped: number;
    readonly replaced: Replaced;
  };
  "files.move": { readonly from: string; readonly path: string; readonly replaced: Replaced };
  "files.delete": {
    readonly path: string;
    /** where it lies in the trash, or null when it is gone for good */
    readonly trash: string | null;
  };
}
