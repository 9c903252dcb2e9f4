import { isDeepStrictEqual } from "node:util";
import type { Call } from "#contracts/tools";
import type { Acceptable, BfclItem, BfclSchema } from "./bfcl.ts";

// The rules of the leaderboard's check of syntax trees (bfcl-eval, eval_checker/ast_eval/ast_checker.py, for Python), with
// one difference: JSON as read here does not tell 5.0 from 5, so where a whole number is wanted, 5.0 will do.

/** Whether calls are what an item wants: its one call with acceptable arguments, or none at all. */
export function judgeBfcl({ expected }: Pick<BfclItem, "expected">, calls: readonly Call[]): boolean {
  if (expected === null) return calls.length === 0;
  const [call] = calls;
  if (call === undefined || calls.length > 1 || call.tool !== expected.tool) return false;
  const { acceptable, schema } = expected;
  const given = call.arguments;
  return (
    (schema.required ?? []).every((name) => Object.hasOwn(given, name)) &&
    Object.entries(given).every(([name, value]) => {
      const [wanted, part] = [own(acceptable, name), own(schema.properties ?? {}, name)];
      return wanted !== undefined && part !== undefined && isAcceptable(value, wanted, part);
    }) &&
    nothingMissing(given, acceptable)
  );
}

const own = <Value>(all: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined;

const nothingMissing = (given: Readonly<Record<string, unknown>>, acceptable: Acceptable): boolean =>
  Object.entries(acceptable).every(([name, values]) => Object.hasOwn(given, name) || values.includes(""));

/** Python's types, as far as JSON has them. */
type Type = "str" | "int" | "float" | "bool" | "list" | "dict" | "none";

const declared: Readonly<Record<string, Type>> = {
  string: "str",
  any: "str",
  integer: "int",
  float: "float",
  boolean: "bool",
  array: "list",
  tuple: "list",
  dict: "dict",
};

function typeOf(value: unknown): Type {
  if (value === null || value === undefined) return "none";
  if (typeof value === "string") return "str";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  return Array.isArray(value) ? "list" : "dict";
}

/** A whole number does where a broken one is wanted. */
const isOf = (value: unknown, type: Type): boolean => {
  const found = typeOf(value);
  return found === type || (found === "int" && type === "float");
};

function isAcceptable(value: unknown, wanted: readonly unknown[], schema: BfclSchema): boolean {
  const type = declared[schema.type] ?? "str";
  const nested = schema.type === "array" || schema.type === "tuple" ? declared[schema.items?.type ?? ""] : undefined;
  const fit = typeFits(value, wanted, type, nested);
  if (fit === "no") return false;
  if (fit === "literal") {
    if (type === "dict") return isAcceptableDict(value as Readonly<Record<string, unknown>>, wanted);
    if (type === "list" && nested === "dict") return isAcceptableDictList(value as readonly unknown[], wanted);
    if (type === "str") return wanted.some((one) => typeof one === "string" && alike(one) === alike(value as string));
    if (type === "list") return wanted.some((one) => isDeepStrictEqual(elements(value), elements(one)));
  }
  return contains(wanted, value);
}

/**
 * Where the right answers are of another type than the parameter, they stand for a variable, which is compared to the letter.
 */
function typeFits(
  value: unknown,
  wanted: readonly unknown[],
  type: Type,
  nested: Type | undefined,
): "no" | "variable" | "literal" {
  const example = wanted.find((one) => one !== "");
  const variable = example !== undefined && !isOf(example, type);
  if (isOf(value, type)) {
    const fits =
      nested === undefined ||
      wanted.some(
        (one) =>
          !Array.isArray(one) || (value as unknown[]).every((part) => typeFits(part, one, nested, undefined) !== "no"),
      );
    return !fits ? "no" : variable ? "variable" : "literal";
  }
  return example !== undefined && typeOf(value) === typeOf(example) ? "variable" : "no";
}

/** Texts are the same whatever their case, blanks, some punctuation and kind of quotes. */
const alike = (text: string): string =>
  text
    .replace(/[ ,./\-_*^]/g, "")
    .toLowerCase()
    .replaceAll("'", '"');

const loosely = (value: unknown): unknown => (typeof value === "string" ? alike(value) : positive(value));
/** Zero has no sign. */
const positive = (value: unknown): unknown => (value === 0 ? 0 : value);
const elements = (value: unknown): unknown[] =>
  (typeof value === "string" || Array.isArray(value) ? [...value] : [value]).map(loosely);
const contains = (all: readonly unknown[], value: unknown): boolean =>
  all.some((one) => isDeepStrictEqual(one, positive(value)));

function isAcceptableDict(value: Readonly<Record<string, unknown>>, wanted: readonly unknown[]): boolean {
  return wanted.some((one) => {
    if (typeOf(one) !== "dict") return false;
    const acceptable = one as Acceptable;
    return (
      Object.entries(value).every(([key, part]) =>
        contains((own(acceptable, key) ?? []).map(loosely), loosely(part)),
      ) && nothingMissing(value, acceptable)
    );
  });
}

/** In the order of the right answer. */
function isAcceptableDictList(value: readonly unknown[], wanted: readonly unknown[]): boolean {
  return wanted.some((one) => {
    const list = Array.isArray(one) ? one : [];
    return (
      list.length === value.length &&
      value.every((part, index) => isAcceptableDict(part as Readonly<Record<string, unknown>>, [list[index]]))
    );
  });
}
