/** The fields of a note that is plainly a multiple-choice question, by their places. */
export type ChoiceFields = {
  readonly stem: number;
  readonly options: readonly number[];
  readonly key: number;
  readonly explanation: readonly number[];
};

const optionName = /^(?:option|choice|answer|distractor)?[ _-]?\(?([a-z]|[1-9]\d?)\)?$/u;
const keyName = /^(?:correct|right)?[ _-]?(?:answer|key|option|choice|solution)$|^correct$/u;
const stemName = /^(?:question|stem|front|vignette)$/u;

/** Told by the names of the fields alone: a question, options A, B … or 1, 2 … in their order, and one for the answer. */
export function choiceFields(names: readonly string[]): ChoiceFields | null {
  const plain = names.map((name) => name.trim().toLowerCase());
  const options = plain.flatMap((name, place) => {
    const label = optionName.exec(name)?.[1];
    return label === undefined ? [] : [{ place, label }];
  });
  const isInOrder = options.every(
    ({ label }, index) => label === letter(index) || label === String(index + 1),
  );
  const key = plain.findIndex((name) => keyName.test(name));
  const named = plain.findIndex((name) => stemName.test(name));
  const stem = named === -1 ? 0 : named;
  const places = options.map(({ place }) => place);
  if (options.length < 2 || !isInOrder || key === -1 || [...places, key].includes(stem))
    return null;
  const taken = new Set([stem, key, ...places]);
  const explanation = names.map((_, place) => place).filter((place) => !taken.has(place));
  return { stem, options: places, key, explanation };
}

/** Which option an answer field names, from 0: by its letter, its number or its whole text; null when that is not plain. */
export function keyOf(answer: string, options: readonly string[]): number | null {
  const named = /^(?:option |answer )?\(?([a-z]|\d{1,2})(?:[).:]|$)/iu.exec(answer)?.[1];
  const byText = options.flatMap((option, index) => (same(option, answer) ? [index] : []));
  if (byText.length === 1) return byText[0] ?? null;
  if (named === undefined) return null;
  const index = /\d/u.test(named)
    ? Number(named) - 1
    : (named.toLowerCase().codePointAt(0) ?? 0) - 97;
  return index >= 0 && index < options.length ? index : null;
}

const letter = (index: number): string => String.fromCodePoint(97 + index);
const same = (a: string, b: string): boolean =>
  a !== "" && a.trim().toLowerCase() === b.trim().toLowerCase();
