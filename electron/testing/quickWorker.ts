import { registerHooks } from "node:module";

/**
 * The model worker under test. Before the library loads its native part it does so in a process of its own, to see
 * whether it runs at all, which takes as long as the worker's own start; that it runs here the first test shows.
 */
registerHooks({
  load(url, context, next) {
    if (!url.endsWith("/bindings/utils/testBindingBinary.js")) return next(url, context);
    const source = "export const testBindingBinary = async () => true;";
    return { format: "module", source, shortCircuit: true };
  },
});

await import("../model/worker.ts");
