import { planRemoval } from "./plan-removal.ts";
import { runOperation } from "./run-operation.ts";

await runOperation("simulate-remove", ({ packages }) => planRemoval(packages));
