import type { Settlement } from "../../../../electron/contract/check.ts";
import type { Passage } from "../../../../electron/contract/library.ts";
import type { SettleInput } from "./boardStore.ts";

/** Where a point was looked up, and a note, as they are being given; a passage counts before typed words. */
export type SourceDraft = {
  readonly passage: Passage | null;
  readonly typed: string;
  readonly note: string;
};

/** What is there already to begin with. */
export function draftOf(settled: Settlement | null): SourceDraft {
  const source = settled?.source ?? null;
  return {
    passage: source?.kind === "passage" ? source.passage : null,
    typed: source?.kind === "typed" ? source.text : "",
    note: settled?.note ?? "",
  };
}

/** As the core takes it. */
export function sourceInput(draft: SourceDraft): Pick<SettleInput, "source" | "note"> {
  const { passage, typed, note } = draft;
  const given = { note: note.trim() };
  if (passage !== null) {
    return { ...given, source: { kind: "passage", passageId: passage.passageId } };
  }
  const text = typed.trim();
  return { ...given, source: text === "" ? null : { kind: "typed", text } };
}
