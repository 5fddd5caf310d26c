import type { ColumnNames } from "./columnNames.ts";

const engine = /(?<=^|, |what |than )(the model|the second opinion|the reference)(?= |\.$)/giu;

/** Why columns differ, as the core tells it, with the names that the board has for them; what is quoted stays. */
export function namedReason(reason: string, names: ColumnNames): string {
  return reason
    .split(/(“[^”]*”)/u)
    .map((part) => (part.startsWith("“") ? part : withNames(part, names)))
    .join("");
}

function withNames(words: string, names: ColumnNames): string {
  return words.replaceAll(engine, (said) => {
    if (/model$/iu.test(said)) return names.model;
    if (/opinion$/iu.test(said)) return names.second;
    const reference = `the ${names.reference.toLowerCase()}`;
    return said.startsWith("T") ? `T${reference.slice(1)}` : reference;
  });
}
