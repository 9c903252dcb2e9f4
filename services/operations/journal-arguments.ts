import type { OperationRequest } from "#contracts/operation";

/** What journalctl is given: each value stands behind its own option, so that none can be read as another. */
export function journalArguments({
  lines,
  service,
  uid,
  priority,
  since,
}: OperationRequest<"read-logs">): readonly string[] {
  return [
    ...["--no-pager", "--quiet", "--output=json"],
    // Without --all a field of more than 4096 bytes comes as null, which keeps one message from filling the memory.
    "--output-fields=MESSAGE,PRIORITY,SYSLOG_IDENTIFIER,_COMM,_PID,SYSLOG_PID",
    `--lines=${lines}`,
    ...(service === undefined ? [] : [`--unit=${service}`]),
    ...(priority === undefined ? [] : [`--priority=${priority}`]),
    ...(since === undefined ? [] : [`--since=${since}`]),
    // The kernel's word for who wrote a message: nobody can claim to be another.
    ...(uid === undefined ? [] : [`_UID=${uid}`]),
  ];
}
