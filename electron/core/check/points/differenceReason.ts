import type { ColumnKind } from "../../../contract/check.ts";
import type { Span } from "../../../contract/library.ts";
import type { Relation } from "./relate.ts";

const names: Record<ColumnKind, string> = {
  mine: "your answer",
  model: "the model",
  second: "the second opinion",
  reference: "the reference",
};
const longest = 80;

/** Why two columns differ, in one sentence for a student. */
export function reasonForDifference(
  relation: Relation,
  [a, b]: readonly [ColumnKind, ColumnKind],
  texts: ReadonlyMap<ColumnKind, string>,
): string {
  if (relation.relation === "same") return "";
  const here = quote(texts.get(a) ?? "", relation.a);
  const there = quote(texts.get(b) ?? "", relation.b);
  const said = `${names[a]} says ${here}, ${names[b]} says ${there}`;
  switch (relation.why) {
    case "choice":
      return sentence(`${names[a]} chooses ${here}, ${names[b]} chooses ${there}`);
    case "denied":
      return sentence(
        `${names[relation.denies === "a" ? a : b]} denies what ${names[relation.denies === "a" ? b : a]} states`,
      );
    case "swapped":
      return sentence(`${names[a]} has this the other way round than ${names[b]}`);
    case "number":
      if (here === there)
        return sentence(`${names[a]} sets another bound at ${here} than ${names[b]}`);
      return sentence(said);
    case "opposite":
    case "answer":
      return sentence(said);
    case "otherDrug":
    case "otherName":
    case "otherSubject":
    case "unnamedDrug":
      return sentence(`${names[a]} says this of ${here}, ${names[b]} of ${there}`);
  }
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** The words as they are written, with what stands between them where that is short. */
function quote(text: string, spans: readonly Span[]): string {
  const ordered = spans.slice(0, 5).toSorted((one, other) => one.start - other.start);
  const start = ordered[0]?.start ?? 0;
  const end = Math.max(start, ...ordered.map((one) => one.end));
  const whole =
    end - start <= longest
      ? text.slice(start, end)
      : ordered.map((one) => text.slice(one.start, one.end).slice(0, longest)).join(" … ");
  return `“${whole.replace(/[*_`\s]+/gu, " ").trim()}”`;
}
