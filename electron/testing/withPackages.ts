import { pathToFileURL } from "node:url";
import type { InputOptions, Plugin } from "rolldown";

/** Packages of native code, and those that find files of their own beside them. */
const outside =
  /^(?:node:|better-sqlite3|sqlite-vec|@node-llama-cpp\/|@reflink\/|@napi-rs\/|tesseract\.js|pdfjs-dist)/;

/**
 * Before the library loads its native part it does so in a process of its own, to see whether it runs at all, which
 * takes as long as the worker's own start; that it runs here the first test shows.
 */
const quickWorker: Plugin = {
  name: "quick worker",
  load: (id) =>
    /[\\/]bindings[\\/]utils[\\/]testBindingBinary\.js$/.test(id)
      ? "export const testBindingBinary = async () => true;"
      : null,
};

/** What packages find from where they lie, they find from there still. */
const samePlace: Plugin = {
  name: "same place",
  transform: (code, id) => {
    if (!/[\\/]node_modules[\\/]/.test(id) || !code.includes("import.meta.url")) return null;
    const there = JSON.stringify(pathToFileURL(id).href);
    return { code: code.replaceAll("import.meta.url", there), map: null };
  },
};

/**
 * Bundles packages too: reading their 750 files one by one takes two thirds of the work of a model worker's start.
 * So unit tests do not run quite what ships, which reads its packages from where they lie: the end-to-end tests run that.
 */
export const withPackages: Pick<InputOptions, "external" | "plugins"> = {
  external: (id) => outside.test(id),
  plugins: [quickWorker, samePlace],
};
