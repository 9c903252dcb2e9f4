import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";

/** Thrown when a value does not fit its schema; `problems` has one line for each misfit. */
export class InvalidValueError extends Error {
  readonly problems: readonly string[];
  constructor(what: string, problems: readonly string[]) {
    super(`${what}: ${problems.join("; ")}`);
    this.name = "InvalidValueError";
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

function describe(error: ErrorObject): string {
  const where = error.instancePath === "" ? "" : `${error.instancePath.slice(1).replaceAll("/", ".")}: `;
  switch (error.keyword) {
    case "additionalProperties":
      return `${where}unknown key ${JSON.stringify(error.params["additionalProperty"])}`;
    case "enum":
      return `${where}must be one of ${(error.params["allowedValues"] as unknown[]).join(", ")}`;
    default:
      return `${where}${error.message ?? error.keyword}`;
  }
}
