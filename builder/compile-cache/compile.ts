import { globSync, readFileSync } from "node:fs";
import Module from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Compiles all of the services, with what they import, and runs none of it: what V8 keeps of code that ran depends on when it ran.
 * Arguments: the services, the folder of the cache, a file with the paths of the CommonJS modules.
 */
const [services, cache, list] = process.argv.slice(2) as [string, string, string];
// Not before now, or this program would be in it too.
Module.enableCompileCache({ directory: cache, portable: true });

// Modules are compiled, then linked, then run; a name that nothing exports ends it before they run.
const modules = globSync("**/*.ts", { cwd: services, exclude: ["**/node_modules"] }).sort();
const imports = modules.map((path) => `import ${JSON.stringify(pathToFileURL(join(services, path)))};`);
const all = [...imports, 'import { none } from "data:text/javascript,";'].join("\n");
await import(`data:text/javascript,${encodeURIComponent(all)}`).then(
  () => Promise.reject(new Error("the programs ran")),
  (error: unknown) => (error instanceof SyntaxError ? undefined : Promise.reject(error)),
);

// A CommonJS module is compiled when it runs: it may, until it touches what it was given.
const untouchable = new Error("compiled");
const refuse = (): never => {
  throw untouchable;
};
const operations = ["get", "set", "has", "defineProperty", "getOwnPropertyDescriptor", "ownKeys", "getPrototypeOf"];
const nothing: object = new Proxy({}, Object.fromEntries(operations.map((name) => [name, refuse])));
for (const path of JSON.parse(readFileSync(list, "utf8")) as string[]) {
  const module = Object.assign(new Module(path), { filename: path, exports: nothing, require: refuse });
  try {
    (module as unknown as { _compile(code: string, path: string): void })._compile(readFileSync(path, "utf8"), path);
  } catch (error) {
    if (error !== untouchable) throw error;
  }
}
process.exit();
