/**
 * Whether what a person said asks for their last change to be taken back, and for nothing else. The whole of it has to be
 * that: "undo the changes in main.ts" is about something else.
 */
export function asksForUndo(said: string): boolean {
  const bare = said
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.,!?。！？]+/g, " ")
    .trim();
  return whole.some((pattern) => pattern.test(bare));
}

const whole: readonly RegExp[] = [
  /^(please |can you |could you )*(undo|take back|revert)( (that|it|this|the last (change|thing|step)))?( please| again)*$/,
  /^(please |can you |could you )*take (that|it|this) back( again)?( please)?$/,
  /^(bitte )?(mach|mache) (das|es|die letzte änderung)( bitte)?( wieder)? rückgängig( bitte)?$/,
  /^(das |es )?(bitte )?rückgängig( machen)?( bitte)?$/,
  /^(por favor )?(deshaz|deshacer|deshazlo|deshaz (eso|esto|lo último|el último cambio))( por favor)?$/,
  /^(请)?(撤销|撤消|撤回)(一下)?(刚才的|上一步|上次的|刚刚的)?(操作|更改|修改)?(吧)?$/,
];
