/** How nlsh and parlancectl end. A command that was run as it is keeps its own status. */
export const exitCode = {
  done: 0,
  failed: 1,
  usage: 2,
  /** no tool fits, or the request was not understood: nothing was done */
  notUnderstood: 3,
  /** a question went back to the person: nothing was done */
  question: 4,
  /** the person said no, or there was no terminal to ask on: nothing was done */
  declined: 5,
  /** policy or polkit said no: nothing was done */
  denied: 6,
  /** a service could not be reached */
  unavailable: 7,
  interrupted: 130,
} as const;
