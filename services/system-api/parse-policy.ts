import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { type PlacedRule, type PolicyFile, policySchema } from "#contracts/policy";
import { InvalidValueError, validator } from "#kit/validator";
import { contradictions } from "./contradictions.ts";

export interface ParsedPolicy {
  readonly rules: readonly PlacedRule[];
  /** one line each, `FILE:LINE:COLUMN: what is wrong`; any makes the policy unusable */
  readonly problems: readonly string[];
}

const check = validator<PolicyFile>("policy", policySchema);

/** Reads one policy file. Finds all problems, never just the first. */
export function parsePolicy(file: string, text: string): ParsedPolicy {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntax = [...document.errors, ...document.warnings].map(
    (problem) => `${file}:${place(lines, problem.pos[0])}: ${problem.message}`,
  );
  if (syntax.length > 0) return { rules: [], problems: syntax };

  const at = (path: readonly (string | number)[], key?: string): string =>
    `${file}:${place(lines, offset(document, path, key))}`;
  try {
    const { rules } = check(document.toJS());
    const problems = rules.flatMap((rule, index) =>
      contradictions(rule).map(({ key, message }) => `${at(["rules", index, ...key])}: rule ${rule.name}: ${message}`),
    );
    const placed = rules.map((rule, index) => ({ ...rule, where: at(["rules", index]) }));
    return { rules: placed, problems };
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    return {
      rules: [],
      problems: error.misfits.map(({ path, unknownKey, message }) => `${at(path, unknownKey)}: ${message}`),
    };
  }
}

const place = (lines: LineCounter, at: number): string => {
  const { line, col } = lines.linePos(at);
  return `${line}:${col}`;
};

/** Where `key` of the map at `path` stands, or the value at `path`, or the nearest one around it. */
function offset(document: Document, path: readonly (string | number)[], key?: string): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const pair = key !== undefined && isMap(node) ? node.items.find((item) => isNamed(item.key, key)) : undefined;
    const found = pair?.key ?? node;
    if (isNode(found) && found.range) return found.range[0];
  }
  return 0;
}

const isNamed = (node: unknown, key: string): boolean => isScalar(node) && String(node.value) === key;
