import type { AuditRecord } from "#contracts/audit";
import type { AuditEntry } from "./audit-chain.ts";

/** An act that was begun. */
export type OpenIntent = Pick<AuditRecord, "uid" | "client" | "tool" | "id">;

/** Those that have no outcome, by their ids. */
export type OpenIntents = Map<string, OpenIntent>;

/** Whether what was open before this record is known without looking further back. */
export const tellsAll = ({ event }: AuditEntry): boolean => event === "start" || event === "rotated";

/** Keeps account of what is open after one more record. */
export function account(open: OpenIntents, { event, uid, client, tool, id, detail }: AuditEntry): void {
  if (event === "start") open.clear();
  if (event === "rotated") {
    open.clear();
    const { open: listed } = (detail ?? {}) as { open?: unknown };
    // Read from a log that may have been changed.
    if (Array.isArray(listed)) for (const intent of listed as OpenIntent[]) open.set(String(intent.id), intent);
  }
  if (id === undefined) return;
  if (event === "intent") open.set(id, defined({ uid, client, tool, id }));
  if (event === "outcome" || event === "orphan") open.delete(id);
}

/** Without the keys that have no value. */
export const defined = <T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as never;
