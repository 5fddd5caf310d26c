import { registerHooks } from "node:module";

const fake = new URL("./electron.ts", import.meta.url).href;

/** Loaded before main.ts: puts the fake in Electron's place, for packages too. */
registerHooks({
  resolve: (name, context, next) =>
    name === "electron" ? { url: fake, shortCircuit: true } : next(name, context),
});
