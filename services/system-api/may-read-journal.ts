import { membershipOf } from "./membership.ts";

/** Debian gives the journal to these, and to who may become root anyway. */
const readers = ["systemd-journal", "adm", "sudo"];

/**
 * Whether a person may read what others' programs wrote to the journal: root, and the machine's own persons that an
 * administrator put into one of the groups for it. Everybody else may read what their own processes wrote, as journald
 * itself has it.
 */
export function mayReadJournal(uid: number, passwd = "/etc/passwd", group = "/etc/group"): boolean {
  if (uid === 0) return true;
  if (uid < 1000) return false;
  const isMember = membershipOf(uid, passwd, group);
  return readers.some((reader) => isMember(reader) === true);
}
