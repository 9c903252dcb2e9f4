/** Something that a person has had done, as `parlancectl history` shows it. */
export interface Change {
  /** counted for each person, from 1 */
  readonly number: number;
  /** ISO 8601 in UTC */
  readonly time: string;
  readonly tool: string;
  readonly summary: string;
  /** how it is taken back; null where it cannot be */
  readonly undo: string | null;
  readonly state: "done" | "undone";
}
