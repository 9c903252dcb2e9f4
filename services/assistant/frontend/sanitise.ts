import { longestUtterance } from "#contracts/assistant";

/**
 * What a person sees of a text: escape sequences, control, bidirectional and invisible characters are taken out and
 * white space becomes single spaces, so that nothing is understood that was not visible.
 * @returns null when more than {@link longestUtterance} characters remain; a text is never cut, since half a sentence may mean the opposite
 */
export function sanitise(text: string): string | null {
  // Bounds the work below; what is taken out cannot make up more than this in a text that a person wrote.
  if (text.length > longestUtterance * 16) return null;
  const clean = text
    .toWellFormed()
    .replace(escapeSequence, "")
    .replace(/\s+/gu, " ")
    .replace(invisible, "")
    .normalize("NFC")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/ +/g, " ")
    .trim();
  return [...clean].length > longestUtterance ? null : clean;
}

/** ECMA-48: CSI and the string sequences (OSC, DCS, SOS, PM, APC) with all that belongs to them, then two-byte escapes. */
const escapeSequence =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]?|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]?/g;

/** Control, format (bidirectional, zero-width, tags), private and unassigned characters, and letters that look like nothing. */
const invisible =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}\ufffd]/gu;
