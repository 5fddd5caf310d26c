import type { ColumnKind, Participant } from "../../../contract/check.ts";
import type { StoredCheck } from "../../ports.ts";
import { modelName } from "../../../contract/modelName.ts";

/** Who stands behind a column of a check; null for an engine that never began. */
export function participantOf(
  { answers }: Pick<StoredCheck, "answers">,
  column: ColumnKind,
): Participant | null {
  if (column === "mine" || column === "reference") return { kind: column };
  const model = answers.find((answer) => answer.column === column)?.model ?? null;
  return model === null ? null : { kind: "model", name: modelName(model) };
}

const order: readonly Participant["kind"][] = ["mine", "model", "reference"];

/** Mine first, then models by name, the reference last. */
export function compareParticipants(a: Participant, b: Participant): number {
  const kinds = order.indexOf(a.kind) - order.indexOf(b.kind);
  if (kinds !== 0 || a.kind !== "model" || b.kind !== "model") return kinds;
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

/** The same for equal participants, and for no others. */
export function keyOf(participant: Participant): string {
  return participant.kind === "model" ? `model ${participant.name}` : participant.kind;
}
