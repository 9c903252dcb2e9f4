import {
  type GbnfJsonSchema,
  type Llama,
  LlamaGrammar,
  LlamaGrammarEvaluationState,
  LlamaJsonSchemaGrammar,
  type LlamaModel,
} from "node-llama-cpp";
import { grammarSchema } from "./grammar-schema.ts";
import { RequestError } from "./request-error.ts";

/**
 * What keeps an answer within a JSON schema.
 * @throws {RequestError} 400 when the schema has no grammar
 */
export function answerGrammar(llama: Llama, model: LlamaModel, schema: object): LlamaGrammarEvaluationState {
  const converted = grammarSchema(schema);
  try {
    const { grammar } = new LlamaJsonSchemaGrammar<GbnfJsonSchema>(llama, converted);
    return new LlamaGrammarEvaluationState({
      model,
      grammar: new LlamaGrammar(llama, { grammar: endWithValue(grammar) }),
    });
  } catch (error) {
    throw new RequestError(
      400,
      "unsupported_schema",
      `the JSON schema cannot be used: no grammar can be made of it (${(error as Error).message})`,
    );
  }
}

/**
 * The generator lets an answer end with four newlines and more, for programs that look for those; here the model's own
 * end token ends it, the only token that is left once the value is complete.
 */
function endWithValue(grammar: string): string {
  return grammar.replace(/^(root ::= .*?) "\\n\\n\\n\\n" \[\\n\]\*$/m, "$1");
}
