import { resolve } from "node:path";
import type { Engine, LocalEngine } from "../contract/engine.ts";
import { automaticLoad } from "../contract/models.ts";
import { fail } from "../core/failed.ts";

export type EngineOptions = {
  model: readonly string[];
  adapter?: string;
  engine?: string;
  engineModel?: string;
};

/** Who writes the two columns that engines may write. */
export type Engines = { readonly model: Engine | null; readonly second: Engine | null };

/**
 * The engines of a check as they were named, in this order: models, the last of them with the adapter, then the server;
 * one model with an adapter answers without it first. Without any the model that was used last answers, or the demo. Failed NO_MODEL,
 * and BAD_ARGUMENT for more than two, for the same twice, and for half a server.
 */
export function chooseEngines(
  options: EngineOptions,
  last: Pick<LocalEngine, "path" | "options"> | null,
): Engines {
  const { adapter } = options;
  const server = serverOf(options);
  const named: LocalEngine[] = options.model.map((path) => local(path, null));
  const isLast = named.length === 0 && (server === null || adapter !== undefined);
  if (isLast) named.push(last === null ? fail("NO_MODEL", {}) : { kind: "local", ...last });
  const engines: Engine[] = [...withAdapter(named, adapter), ...(server === null ? [] : [server])];
  const [model = null, second = null, third = null] = engines;
  if (third !== null) refuse("--model", "Two models can answer, a server among them, not more");
  if (second !== null && JSON.stringify(model) === JSON.stringify(second)) {
    refuse("--model", "It is the same model twice; --adapter makes another one of it");
  }
  return { model, second };
}

function serverOf({ engine, engineModel }: EngineOptions): Engine | null {
  if (engine === undefined && engineModel === undefined) return null;
  if (engine === undefined) return refuse("--engine", "The server's address is missing");
  const model = engineModel?.trim() ?? "";
  if (model === "") return refuse("--engine-model", "Say which of the server's models answers");
  if (model.length > 300) return refuse("--engine-model", "No model has such a long name");
  return { kind: "server", model };
}

/** A single model is there without the adapter too. */
function withAdapter(models: readonly LocalEngine[], adapter: string | undefined): LocalEngine[] {
  if (adapter === undefined) return [...models];
  const last = models.at(-1);
  if (last === undefined) return [];
  const adapted = { ...last, options: { ...last.options, adapter: resolve(adapter) } };
  return models.length === 1 ? [last, adapted] : [...models.slice(0, -1), adapted];
}

function local(path: string, adapter: string | null): LocalEngine {
  return { kind: "local", path: resolve(path), options: { ...automaticLoad, adapter } };
}

function refuse(argument: string, reason: string): never {
  return fail("BAD_ARGUMENT", { argument, reason });
}
