import { textPlaces } from "../answerKey.ts";

/** The fields of a note that is plainly a multiple-choice question, by their places. */
export type ChoiceFields = {
  readonly stem: number;
  readonly options: readonly number[];
  /** They are called 1, 2, … rather than A, B, …. */
  readonly isNumbered: boolean;
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
  const isNumbered = options[0]?.label === "1";
  return { stem, options: places, isNumbered, key, explanation };
}

/**
 * Which option an answer field names, from 0: by its whole text, by its label alone ("C", "Option 2"), or by that with the
 * option's text after it; null when that is not plain. A number is a label only where the options are numbered.
 */
export function keyOf(
  answer: string,
  options: readonly string[],
  isNumbered: boolean,
): number | null {
  const [, label = "", rest = ""] =
    /^\s*(?:option |answer )?\(?([a-z]|[1-9]\d?)(?:[).:]+(?:\s+(.*))?)?\s*$/isu.exec(answer) ?? [];
  const place = /\d/u.test(label)
    ? isNumbered
      ? Number(label) - 1
      : -1
    : (label.toLowerCase().codePointAt(0) ?? 0) - 97;
  const labelled = options[place];
  const isLabel =
    labelled !== undefined && (rest.trim() === "" || textPlaces(rest, [labelled]).length > 0);
  const meant = new Set([...textPlaces(answer, options), ...(isLabel ? [place] : [])]);
  const [key] = meant;
  return meant.size === 1 && key !== undefined ? key : null;
}

const letter = (index: number): string => String.fromCodePoint(97 + index);
