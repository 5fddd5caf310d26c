import type { Engine, LocalEngine, ServerSettings } from "../../../../electron/contract/engine.ts";
import {
  automaticLoad,
  type LoadOptions,
  type ModelState,
} from "../../../../electron/contract/models.ts";
import { readAdapter } from "../../models/readAdapter.ts";
import type { CheckDraft } from "./checkDraft.ts";

/** The model slot's file, also while it is away or on its way; null where none is loaded. */
export function slotPath(model: ModelState | null): string | null {
  switch (model?.kind) {
    case undefined:
    case "none":
    case "failed":
      return null;
    case "ready":
      return model.model.file.path;
    case "loading":
    case "waiting":
    case "away":
    case "resting":
      return model.path;
  }
}

/** What to call the model in the slot; null where none is loaded. */
export function slotName(model: ModelState | null): string | null {
  if (model?.kind === "ready") return model.model.file.name;
  if (model?.kind === "loading" || model?.kind === "away" || model?.kind === "resting") {
    return model.name;
  }
  return slotPath(model)?.split(/[\\/]/).at(-1) ?? null;
}

/** The model slot as an engine, with the options that it was last loaded with. */
export function slotEngine(
  model: ModelState | null,
  last: { readonly lastModel: string | null; readonly load: LoadOptions } | null,
): LocalEngine | null {
  const path = slotPath(model);
  if (path === null) return null;
  return { kind: "local", path, options: last?.lastModel === path ? last.load : automaticLoad };
}

/** The model file that is to give a second opinion; the loaded model's own file keeps its options. */
export function secondLocal(draft: CheckDraft, slot: LocalEngine | null): LocalEngine | null {
  const path = draft.secondFile?.path.trim() ?? "";
  if (draft.second !== "local" || path === "") return null;
  const options = slot?.path === path ? slot.options : automaticLoad;
  const adapter = readAdapter(draft.secondFile?.adapter ?? "");
  return { kind: "local", path, options: { ...options, adapter } };
}

/** Whether two are one model of this computer with one adapter, or with none. */
export function isSameModel(a: Engine | null, b: Engine | null): boolean {
  if (a?.kind !== "local" || b?.kind !== "local") return false;
  return a.path === b.path && a.options.adapter === b.options.adapter;
}

/** Who gives the second opinion, as far as it is chosen well enough to be asked. */
export function secondEngine(
  draft: CheckDraft,
  slot: LocalEngine | null,
  server: ServerSettings | null,
): Engine | null {
  if (draft.second !== "server") return secondLocal(draft, slot);
  if (server === null || !server.enabled || server.model === "") return null;
  return { kind: "server", model: server.model };
}
