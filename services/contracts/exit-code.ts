/** How nlsh and parlancectl end. A command that was run as it is keeps its own status. */
export const exitCode = {
  done: 0,
  failed: 1,
  usage: 2,
  notUnderstood: 3,
  question: 4,
  declined: 5,
  denied: 6,
  unavailable: 7,
  interrupted: 130,
} as const;

/** What each means, in words. */
export const exitCodeWords: Readonly<Record<keyof typeof exitCode, string>> = {
  done: "done",
  failed: "failed",
  usage: "wrong usage",
  notUnderstood: "no tool fits, or the request was not understood; nothing was done",
  question: "something was missing, and was asked for; nothing was done",
  declined: "declined, or there was no terminal to ask on; nothing was done",
  denied: "the policy or polkit said no; nothing was done",
  unavailable: "a service could not be reached",
  interrupted: "interrupted",
};
