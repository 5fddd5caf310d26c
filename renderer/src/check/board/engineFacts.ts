import type { CheckAnswer } from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";

const words = checkTexts.column;

/** What is known of how an engine answered, by name, in the order in which it is read. */
export function engineFacts(answer: CheckAnswer): readonly (readonly [string, string])[] {
  const { model, decoding, tokens, timings, passagesSent, replaced, certainty } = answer;
  const { facts } = words;
  const known: [string, string | null][] = [
    [facts.model, model?.name ?? null],
    [facts.architecture, model?.architecture ?? null],
    [facts.quantization, model?.quantization ?? null],
    [facts.profile, model?.profile ?? null],
    [facts.adapter, model === null ? null : (model.adapter ?? words.none)],
    [facts.host, model?.host ?? null],
    [facts.temperature, decoding === null ? null : String(decoding.temperature)],
    [facts.topP, decoding === null ? null : String(decoding.topP)],
    [facts.maxTokens, decoding === null ? null : words.tokens(decoding.maxTokens)],
    [facts.seed, decoding === null || decoding.seed === null ? null : String(decoding.seed)],
    [facts.tokens, tokens === null ? null : words.tokensOf(tokens.prompt, tokens.generated)],
    [facts.rate, rateWords(timings)],
    [facts.wordProbability, certainty === null ? null : words.wordProbability(certainty)],
    [facts.passages, String(passagesSent)],
    [facts.replaced, answer.engine.kind === "server" ? String(replaced) : null],
  ];
  return known.flatMap(([fact, value]) => (value === null || value === "" ? [] : [[fact, value]]));
}

/** A server may tell no times. */
function rateWords(timings: CheckAnswer["timings"]): string | null {
  const perSecond = timings?.generatePerSecond ?? 0;
  return perSecond > 0 ? words.rate(perSecond) : null;
}
