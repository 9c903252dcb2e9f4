/**
 * Whether a text may look different from what it is: it goes back over what it has said, turns the direction of writing
 * around, hides words, or holds what is no character at all. Taking such signs out would leave words that nobody saw, so
 * a text with them is not read.
 */
export function deceives(text: string): boolean {
  return !text.isWellFormed() || turnsBack.test(text) || escapes(text).some((one) => !isColour.test(one));
}

/** NUL, backspace, delete, a return without a new line, bidirectional embeddings, overrides and isolates. */
const turnsBack = /[\u0000\u0008\u007f\u202a-\u202e\u2066-\u2069]|\r(?=[^\n])/;

const escapes = (text: string): string[] =>
  text.match(/(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|[\u001b\u0090\u0098\u009d-\u009f]/g) ?? [];

/** Colours and weights of text, but for 8, which hides it, and what sets a colour by number and so could be the background's. */
const isColour = /^(?:\u001b\[|\u009b)(?:(?:[0-79]|2\d|3[0-79]|4[0-79]|9[0-7]|10[0-7])?(?:;(?=\d))?)*m$/;
