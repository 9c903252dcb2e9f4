import t from "tap";
import { npmNotFetched } from "./npm-not-fetched.ts";

const said = (address: string): Error =>
  new Error(
    `npm error request to ${address} failed: cache mode is 'only-if-cached' but no cached response is available.`,
  );

t.test("an npm package that was never fetched is named, be it by its file or by its list of versions", async (t) => {
  for (const [address, name] of [
    ["https://registry.example/zx/-/zx-8.8.5.tgz", "zx-8.8.5"],
    ["https://registry.example/zx", "zx"],
    ["https://registry.example/@types%2fnode", "@types/node"],
  ] as const)
    t.equal(
      npmNotFetched(said(address), "/out/npm")?.message,
      `error: the npm package ${name} has not been fetched, and this build is offline\n   at: /out/npm\n hint: run the same command once without --offline`,
    );
});

t.test("another failure stays what it is", async (t) => {
  t.equal(npmNotFetched(new Error("npm error code EUSAGE"), "/out/npm"), undefined);
  t.equal(npmNotFetched("request to https://a/b failed: cache mode", "/out/npm"), undefined);
});
