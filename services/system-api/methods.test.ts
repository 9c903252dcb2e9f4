import t from "tap";
import { signatureOf, systemApiInterface } from "#contracts/system-api-interface";
import { methods } from "./methods.ts";
import type { Service } from "./service.ts";

t.test("the methods are those of the contract, with the arguments that it says", async (t) => {
  // None is called.
  const offered = methods({} as Service);
  t.same(
    Object.entries(offered).map(([name, method]) => [name, method.in, method.out]),
    Object.entries(systemApiInterface.methods).map(([name, method]) => [
      name,
      signatureOf(method.in),
      signatureOf(method.out),
    ]),
  );
});
