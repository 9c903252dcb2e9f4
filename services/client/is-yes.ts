/** Whether what was typed after a question with [y/N] is a clear yes. */
export const isYes = (answer: string | null): boolean => answer !== null && /^y(es)?$/i.test(answer.trim());
