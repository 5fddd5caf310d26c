import type { Flag } from "../../contract/flag.ts";
import type { SentenceToCheck, Worded } from "./finding.ts";
import { namedSource } from "./namedSource.ts";
import { plainWords } from "./plainClaim.ts";
import { byCount, listed } from "./wording.ts";

/** Guidelines and studies that a sentence names, times after the model's knowledge and words without exception. */
export function sourceFindings(
  sentence: SentenceToCheck,
  mentions: (phrase: string) => boolean,
): Worded[] {
  const of = (kind: Flag["kind"]) => sentence.flags.filter((flag) => flag.kind === kind);
  const guidelines = of("guideline");
  // "The 2024 ESC guideline" is both; finding the guideline settles its year too.
  const later = of("afterCutoff").filter(
    ({ start, end }) => !guidelines.some((other) => start < other.end && end > other.start),
  );
  const absolutes = of("absolute");
  return [
    ...guidelines.map((flag) => named(sentence, flag, mentions)),
    ...(later.length > 0 ? [afterCutoff(triggers(sentence, later))] : []),
    ...(absolutes.length > 0 ? [absolute(sentence, absolutes)] : []),
  ];
}

function named(
  { text }: SentenceToCheck,
  flag: Flag,
  mentions: (phrase: string) => boolean,
): Worded {
  const { name, what, phrases } = namedSource(text.slice(flag.start, flag.end));
  const key = `guideline ${name.toLowerCase()}`;
  if (phrases.some((phrase) => mentions(phrase))) {
    const prompt = `${name} is named in your library: open it and compare what it says.`;
    return { kind: "guideline", danger: 2, prompt, key };
  }
  const prompt = `${name} is not in your library and may be invented: find the ${what}.`;
  return { kind: "guideline", danger: 3, prompt, key };
}

function afterCutoff(times: readonly string[]): Worded {
  const prompt = `The answer speaks of ${listed(times)}, after the model's knowledge ends: look for a current source.`;
  return { kind: "afterCutoff", danger: 3, prompt };
}

function absolute(sentence: SentenceToCheck, flags: readonly Flag[]): Worded {
  const words = triggers(sentence, flags).map((word) => `“${word}”`);
  const prompt = `${listed(words)} ${byCount(words, "leaves", "leave")} no exception: look for cases in which this does not hold.`;
  return { kind: "absolute", danger: sentence.claim?.support === "supported" ? 1 : 2, prompt };
}

function triggers({ text }: SentenceToCheck, flags: readonly Flag[]): string[] {
  return flags.map(({ start, end }) => plainWords(text.slice(start, end)));
}
