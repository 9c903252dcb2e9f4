export interface FileEntry {
  readonly name: string;
  readonly type: "file" | "directory" | "link" | "other";
  /** bytes */
  readonly size: number;
  /** last change, ISO 8601 in UTC */
  readonly modified: string;
}

/** What the tools of files.* give back. */
export interface FilesResults {
  "files.list": { readonly path: string; readonly entries: readonly FileEntry[] };
}
