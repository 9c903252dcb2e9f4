import type { FromSchema } from "json-schema-to-ts";
import { userName } from "../tools/tool.ts";

const oneAccount = {
  type: "object",
  additionalProperties: false,
  required: ["user", "uid"],
  properties: {
    user: userName,
    /** that the name must still have; the accounts below are the system's own, nobody is 65534 */
    uid: { type: "integer", minimum: 1000, maximum: 60_000 },
  },
} as const;

export const userOperations = {
  /** an account with a home of its own and a locked password */
  "add-user": {
    type: "object",
    additionalProperties: false,
    required: ["user"],
    properties: { user: userName },
  },
  /** the account alone: its home stays */
  "remove-user": { ...oneAccount },
  /** an account that was made and never used, with its home */
  "take-back-user": { ...oneAccount },
} as const;

export interface UserRequests {
  "take-back-user": FromSchema<(typeof userOperations)["take-back-user"]>;
  "add-user": FromSchema<(typeof userOperations)["add-user"]>;
  "remove-user": FromSchema<(typeof userOperations)["remove-user"]>;
}

export interface UserAnswers {
  "add-user": { readonly uid: number; readonly home: string };
  "remove-user": null;
  "take-back-user": null;
}
