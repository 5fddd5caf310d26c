import type { LocalEngine, ServerStatus } from "../../../../electron/contract/engine.ts";
import { engineName } from "../board/columnNames.ts";
import type { CheckDraft } from "./checkDraft.ts";
import { isSameModel, secondLocal } from "./engines.ts";

/** Who can give a second opinion on something from elsewhere. */
export type SecondOffer =
  | { readonly kind: "none" }
  | { readonly kind: "local"; readonly name: string }
  | { readonly kind: "server"; readonly model: string; readonly host: string };

type Known = {
  readonly draft: CheckDraft;
  readonly slot: LocalEngine | null;
  /** The file that gave the last second opinion. */
  readonly last: LocalEngine | null;
  readonly server: ServerStatus | null;
};

/** Nobody, the last file unless it is the loaded model itself, and the server while it is on. */
export function secondsOffered({ draft, slot, last, server }: Known): readonly SecondOffer[] {
  const secondFile = draft.secondFile ?? {
    path: last?.path ?? "",
    adapter: last?.options.adapter ?? "",
  };
  const file = secondLocal({ ...draft, second: "local", secondFile }, slot);
  const host = server?.host ?? null;
  const model = server?.settings.model ?? "";
  return [
    { kind: "none" },
    ...(file === null || isSameModel(file, slot)
      ? []
      : [{ kind: "local" as const, name: engineName({ model: null, engine: file }) }]),
    ...(host === null || model === "" ? [] : [{ kind: "server" as const, model, host }]),
  ];
}
