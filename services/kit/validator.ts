import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";

/** One thing that does not fit, and where in the value it is. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  /** the key at `path` that nobody knows, where that is what does not fit */
  readonly unknownKey?: string;
  readonly message: string;
}

/** Thrown when a value does not fit its schema; `problems` has one line for each misfit. */
export class InvalidValueError extends Error {
  readonly misfits: readonly Misfit[];
  readonly problems: readonly string[];
  constructor(what: string, misfits: readonly Misfit[]) {
    const problems = misfits.map(({ path, message }) =>
      path.length === 0 ? message : `${path.join(".")}: ${message}`,
    );
    super(`${what}: ${problems.join("; ")}`);
    this.name = "InvalidValueError";
    this.misfits = misfits;
    this.problems = problems;
  }
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });

/**
 * Compiles a JSON schema (draft 2020-12) into a check.
 * @returns a function that gives the value back, typed, or throws {@link InvalidValueError}
 */
export function validator<T>(what: string, schema: object): (value: unknown) => T {
  const check = ajv.compile<T>(schema);
  return (value) => {
    if (check(value)) return value;
    throw new InvalidValueError(what, (check.errors ?? []).map(describe));
  };
}

/** A JSON pointer (RFC 6901) as keys; list positions become numbers. */
const pathOf = (pointer: string): (string | number)[] =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

function describe(error: ErrorObject): Misfit {
  const path = pathOf(error.instancePath);
  switch (error.keyword) {
    case "additionalProperties": {
      const unknownKey = String(error.params["additionalProperty"]);
      return { path, unknownKey, message: `unknown key ${JSON.stringify(unknownKey)}` };
    }
    case "enum":
      return { path, message: `must be one of ${(error.params["allowedValues"] as unknown[]).join(", ")}` };
    default:
      return { path, message: error.message ?? error.keyword };
  }
}
