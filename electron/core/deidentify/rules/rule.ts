import type { IdentifierClass } from "../../../contract/deidentify.ts";
import { findAll, type Occurrence } from "../../advise/pattern.ts";
import type { Finding } from "../finding.ts";

/** A pattern whose last group, or else whose whole match, is the identifier; a last group must end the match. */
export type Rule = {
  readonly class: IdentifierClass;
  readonly rank: number;
  readonly pattern: RegExp;
  /** What a pattern cannot tell: the identifier, and the text before and after it. */
  readonly holds?: (value: string, before: string, after: string) => boolean;
};

const reach = 64;

/** What the rules find in one text, in no order; findings may overlap. */
export function findByRules(rules: readonly Rule[], text: string): Finding[] {
  return rules.flatMap(({ class: kind, rank, pattern, holds = () => true }) =>
    findAll(pattern, text).flatMap((found) => {
      const { start, end } = identifierOf(found);
      const value = text.slice(start, end);
      const isOne =
        value !== "" &&
        holds(value, text.slice(Math.max(0, start - reach), start), text.slice(end, end + reach));
      return isOne ? [{ start, end, class: kind, rank }] : [];
    }),
  );
}

function identifierOf({ start, end, groups }: Occurrence): { start: number; end: number } {
  const value = groups.findLast((group) => group !== "");
  return { start: value === undefined ? start : end - value.length, end };
}
