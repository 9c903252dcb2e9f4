import { createRequire, registerHooks } from "node:module";
import { programs } from "./programs.ts";

/**
 * Prints the CommonJS modules that the programs load, as JSON. Only loading them tells; so what each program imports is
 * loaded here, and the programs themselves are kept from running: the first thing that they import fails.
 */
const wanted = programs(process.argv[2]!);
const imported = new Set<string>();
registerHooks({
  resolve(specifier, context, next) {
    if (!wanted.has(context.parentURL ?? "")) return next(specifier, context);
    imported.add(next(specifier, context).url);
    return { url: "data:text/javascript,throw null", shortCircuit: true };
  },
});
for (const program of wanted)
  await import(program).then(
    () => Promise.reject(new Error(`${program} imports nothing`)),
    (error: unknown) => (error === null || error instanceof SyntaxError ? undefined : Promise.reject(error)),
  );
for (const module of imported) await import(module);
const loaded = Object.keys(createRequire(import.meta.url).cache).filter((path) => /\.c?js$/.test(path));
process.stdout.write(JSON.stringify(loaded.sort()));
