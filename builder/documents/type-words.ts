/** What these pages say of a JSON schema. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

/** A value's type in words: "a whole number from 1 to 1000". @throws for a schema that it has no words for */
export function typeWords(schema: Schema): string {
  if (schema.enum !== undefined) return `one of ${schema.enum.join(", ")}`;
  switch (schema.type) {
    case "boolean":
      return "true or false";
    case "integer":
      return `a whole number${range(schema.minimum, schema.maximum)}`;
    case "string":
      return schema.maxLength === undefined ? "a text" : `a text of at most ${schema.maxLength} characters`;
    case "array": {
      const most = schema.maxItems === undefined ? "" : ` of at most ${schema.maxItems}`;
      return `a list${most}, each ${typeWords(schema.items ?? {})}`;
    }
    case "object":
      return "an object";
    default:
      throw new Error(`no words for the schema ${JSON.stringify(schema)}`);
  }
}

function range(least: number | undefined, most: number | undefined): string {
  if (least === undefined) return most === undefined ? "" : ` of at most ${most}`;
  return most === undefined ? ` of at least ${least}` : ` from ${least} to ${most}`;
}

/** The properties of an object's schema: names, types in words, what is said of them, and whether they must be there. */
export function propertyFacts(schema: Schema): object[] {
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    type: typeWords(property),
    about: property.description ?? null,
    optional: schema.required?.includes(name) !== true,
  }));
}
