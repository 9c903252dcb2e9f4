/** What gives a secret away by its looks, whoever it belongs to. */
export interface KeyShape {
  /** stands in each of them, so that only what is near it must be looked at */
  readonly texts: readonly string[];
  /** it and the byte before it, where that matters; at most 1000 bytes */
  readonly exact: RegExp;
  readonly what: string;
}

// A line's end, also as it stands in a string of JSON or of a shell.
const end = "(?:\\s|\\\\[nr])+";

export const keyShapes: readonly KeyShape[] = [
  {
    texts: ["PRIVATE KEY-----", "PRIVATE KEY BLOCK-----"],
    exact: new RegExp(
      `-----BEGIN (?<found>[A-Z0-9 ]*PRIVATE KEY)(?: BLOCK)?-----${end}(?:[\\w-]+: [^\\n]*${end})*[A-Za-z0-9+/=\\s\\\\]{60,}`,
    ),
    what: "a private key",
  },
  {
    texts: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"],
    exact: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{40,})\b/,
    what: "a token of GitHub's",
  },
  { texts: ["glpat-"], exact: /\bglpat-[\w-]{20,}/, what: "a token of GitLab's" },
  { texts: ["npm_"], exact: /\bnpm_[A-Za-z0-9]{36}\b/, what: "a token of npm's" },
  { texts: ["hf_"], exact: /\bhf_[A-Za-z]{34}\b/, what: "a token of Hugging Face's" },
  { texts: ["sk-ant-", "sk-proj-"], exact: /\bsk-(?:ant|proj)-[\w-]{30,}/, what: "a key of a model's API" },
  { texts: ["AKIA"], exact: /\bAKIA[0-9A-Z]{16}\b(?![+/=])/, what: "an access key of AWS" },
  { texts: ["xoxb-", "xoxp-"], exact: /\bxox[bp]-\d+-\d+-[\w-]{20,}/, what: "a token of Slack's" },
  { texts: ["AGE-SECRET-KEY-1"], exact: /\bAGE-SECRET-KEY-1[0-9A-Z]{50,}/, what: "a private key" },
];
