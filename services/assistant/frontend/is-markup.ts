/**
 * Whether a text is written for a program rather than by a person: the control words of prompts, pieces of tool calls, or
 * something that does not begin as words, a path or a command do. The model is not asked about it: it was trained on what
 * people say, and would take such a text for something.
 */
export const isMarkup = (text: string): boolean => control.test(text) || keyed.test(text) || !begins.test(text);

const control =
  /<\|[^|>]*\|>|<\/?s>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:tool_?call|tool_?response|function_?calls?|think|system|assistant)>/i;

/** Keys of messages and calls, or the end of one text in JSON and the begin of another. */
const keyed = /["'](?:tool|role|name|arguments|content|calls|function|parameters)["']\s*:|"\s*\}\s*\}|"\s*\}\s*,\s*\{/;

const begins = /^["'`([]?[\p{L}\p{N}~./*¿¡$@#-]/u;
