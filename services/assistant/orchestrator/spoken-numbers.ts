/** Numbers as words, or their beginnings and ends, in the languages that the model was trained in. */
const numbers =
  "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}+teen|" +
  "(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\p{L}+)?|hundred|thousand|million|dozen|couple|half|quarter|once|twice|double|triple|" +
  "minus|negative|below|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|elf|zwölf|\\p{L}*zehn|\\p{L}+[zß]ig|" +
  "\\p{L}*hundert|\\p{L}*tausend|dutzend|paar|halbe[nrs]?|viertel|einmal|zweimal|dreimal|doppelt|unter|" +
  "cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|trece|catorce|quince|dieci\\p{L}+|veint\\p{L}+|treinta|(?:cuar|cincu|ses|set|och|nov)enta|" +
  "cien|cientos?|mil|docena|par|medi[oa]|cuarto|doble|menos|bajo|" +
  "full|voll\\p{L}*|max|maxim\\p{L}*|máxim\\p{L}*|minim\\p{L}*|mínim\\p{L}*|mute|stumm|mudo";
/** "An hour" may be 60 minutes; "2 hours" are taken to be 2. */
const times =
  "hours?|days?|weeks?|months?|years?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|horas?|días?|semanas?|mes|meses|años?";
const chinese =
  "[零〇二两三四五六七八九十百千万半双负满]|最[大小高低]|静音|一(?![下点起样些直])|(?<!\\d\\s?)(?:小时|天|周|年)";

/** Finds numbers that are said in another way than with digits. Where there are none, one that is not there was not said. */
export const spokenNumbers = new RegExp(
  `(?<!\\p{L})(?:(?:${numbers})|(?<!\\d\\s?)(?:${times}))(?!\\p{L})|${chinese}`,
  "iu",
);
