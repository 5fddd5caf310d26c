import { childOf, within, wordsOf, type QtiElement } from "./scanItems.ts";

/**
 * The identifier of the right choice: the only correct response, else the only choice that is worth more than nothing.
 * A reason for the student when there is no such one.
 */
export function qtiKey(item: QtiElement, interaction: QtiElement): string | { reason: string } {
  const wanted = interaction.attributes.get("responseIdentifier");
  const declaration = within(item, declarations).find(
    ({ attributes }) => attributes.get("identifier") === wanted,
  );
  if (declaration === undefined) return { reason: "it does not say which answer is right" };
  const correct = childOf(declaration, "correctResponse");
  const mapping = childOf(declaration, "mapping");
  const values = correct === null ? [] : within(correct, new Set(["value"])).map(wordsOf);
  const worth = mapping === null ? [] : within(mapping, new Set(["mapEntry"])).filter(isPositive);
  const keys = new Set(
    values.length > 0
      ? values.map((value) => value.trim())
      : worth.map(({ attributes }) => attributes.get("mapKey") ?? ""),
  );
  const [key] = keys;
  if (key === undefined) return { reason: "it does not say which answer is right" };
  return keys.size > 1 ? { reason: "it has several right answers" } : key;
}

const declarations = new Set(["responseDeclaration"]);
const isPositive = ({ attributes }: QtiElement): boolean =>
  Number(attributes.get("mappedValue")) > 0;
