import type { ColumnKind } from "../../../contract/check.ts";
import { type InSentence, sayDifference } from "../../../contract/differenceMessages.ts";
import type { Span } from "../../../contract/library.ts";
import type { PointDifference } from "../../../contract/pointDifference.ts";
import type { Relation } from "./relate.ts";

const names: InSentence = {
  mine: { first: "Your answer", later: "your answer" },
  model: { first: "The model", later: "the model" },
  second: { first: "The second opinion", later: "the second opinion" },
  reference: { first: "The reference", later: "the reference" },
};
const longest = 80;

/** Why two columns differ; null where they do not. */
export function differenceOf(
  relation: Relation,
  [a, b]: readonly [ColumnKind, ColumnKind],
  texts: ReadonlyMap<ColumnKind, string>,
): PointDifference | null {
  if (relation.relation === "same") return null;
  const [here, there] = [quote(texts.get(a), relation.a), quote(texts.get(b), relation.b)];
  const kind = kindOf(relation.why, here === there);
  return kind === "denies" && relation.denies === "b"
    ? { kind, first: b, second: a, firstWords: there, secondWords: here }
    : { kind, first: a, second: b, firstWords: here, secondWords: there };
}

/** The same in one sentence for a student. */
export function reasonFor(difference: PointDifference): string {
  return sayDifference(difference, names);
}

type Why = Extract<Relation, { readonly relation: "differ" }>["why"];

function kindOf(why: Why, sameWords: boolean): PointDifference["kind"] {
  switch (why) {
    case "choice":
      return "chooses";
    case "denied":
      return "denies";
    case "swapped":
      return "swapped";
    case "number":
      return sameWords ? "bound" : "says";
    case "opposite":
    case "answer":
      return "says";
    case "otherDrug":
    case "otherName":
    case "otherSubject":
    case "unnamedDrug":
      return "about";
  }
}

/** The words as they are written, with what stands between them where that is short. */
function quote(text = "", spans: readonly Span[]): string {
  const ordered = spans.slice(0, 5).toSorted((one, other) => one.start - other.start);
  const start = ordered[0]?.start ?? 0;
  const end = Math.max(start, ...ordered.map((one) => one.end));
  const whole =
    end - start <= longest
      ? text.slice(start, end)
      : ordered.map((one) => text.slice(one.start, one.end).slice(0, longest)).join(" … ");
  return `“${whole.replace(/[*_`\s]+/gu, " ").trim()}”`;
}
