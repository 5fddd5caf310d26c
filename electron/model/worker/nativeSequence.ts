import {
  LlamaGrammarEvaluationState,
  TokenBias,
  type LlamaContext,
  type LlamaContextSequence,
  type LlamaGrammar,
  type LlamaModel,
  type Token as LlamaToken,
} from "node-llama-cpp";
import { markerGrammar } from "./markerGrammar.ts";

/** A token id of the loaded model's vocabulary. */
export type Token = number;

export type Sampling = {
  /** 0 is exactly greedy. */
  readonly temperature: number;
  readonly topP: number;
  readonly seed: number;
  /** Highest source number that a marker may name; null leaves the text free. */
  readonly citable: number | null;
  /** Control tokens, which the text does not show, are never written; those that end it still do. */
  readonly withoutControlTokens: boolean;
};

/** Evaluated tokens that are kept in memory: a conversation, or one of several samples. */
export type NativeSequence = {
  readonly tokens: () => readonly Token[];
  /** Forgets everything after these tokens; returns how many of them are (still) evaluated. */
  readonly keepPrefix: (prefix: readonly Token[]) => Promise<number>;
  readonly evaluate: (tokens: readonly Token[]) => Promise<void>;
  /** Evaluates the tokens, then yields generated ones until the model ends its text. */
  readonly generate: (
    tokens: readonly Token[],
    sampling: Sampling,
  ) => AsyncGenerator<Token, void, void>;
  /** Evaluates the tokens; how likely each of the others is to come next, of the whole vocabulary at temperature 1. */
  readonly probabilities: (tokens: readonly Token[], next: readonly Token[]) => Promise<number[]>;
  readonly save: (path: string) => Promise<void>;
  /** Rejects when the file does not belong here; the sequence is then empty. */
  readonly restore: (path: string) => Promise<void>;
};

/** A sequence of the context; the control tokens are those that an answer can leave out. */
export function keepSequence(
  context: LlamaContext,
  controlTokens: () => readonly Token[],
): NativeSequence {
  const constrain = createConstraints(context.model, controlTokens);
  let sequence: LlamaContextSequence = context.getSequence();
  return {
    tokens: () => sequence.contextTokens,
    async keepPrefix(prefix) {
      await sequence.adaptStateToTokens(prefix as LlamaToken[], false);
      return sequence.nextTokenIndex;
    },
    evaluate: (tokens) => sequence.evaluateWithoutGeneratingNewTokens(tokens as LlamaToken[]),
    async *generate(tokens, { temperature, topP, seed, citable, withoutControlTokens }) {
      yield* sequence.evaluate(tokens as LlamaToken[], {
        temperature,
        topP,
        // llama.cpp takes its largest number for "any seed", which would not be repeatable.
        seed: Math.min(seed, 0xffff_fffe),
        ...(citable === null ? {} : await constrain.toMarkers(citable)),
        ...(withoutControlTokens ? { tokenBias: constrain.controlTokens() } : {}),
      });
    },
    async probabilities(tokens, next) {
      const isLast = (index: number): boolean => index === tokens.length - 1;
      const results = await sequence.controlledEvaluate(
        (tokens as LlamaToken[]).map((token, index) =>
          isLast(index) ? [token, { generateNext: wholeVocabulary }] : token,
        ),
      );
      const found = results[tokens.length - 1]?.next.probabilities;
      if (found === undefined) throw new Error("the library returned no probabilities");
      return next.map((token) => found.get(token as LlamaToken) ?? 0);
    },
    async save(path) {
      await sequence.saveStateToFile(path);
    },
    async restore(path) {
      try {
        await sequence.loadStateFromFile(path, { acceptRisk: true });
      } catch (error) {
        // What a failed restore left behind in native memory is unknown.
        await sequence.dispose();
        sequence = context.getSequence();
        throw error;
      }
    },
  };
}

/** Nothing is cut off: the probabilities are the softmax of all logits. */
const wholeVocabulary = {
  probabilities: true,
  options: { temperature: 1, topK: 0, topP: 1, minP: 0, seed: 0 },
};

type Constraints = {
  /** Keeps an answer to markers of sources up to a number. */
  readonly toMarkers: (
    citable: number,
  ) => Promise<{ readonly grammarEvaluationState: LlamaGrammarEvaluationState }>;
  readonly controlTokens: () => TokenBias;
};

/**
 * For markers, the library samples freely and looks through the whole vocabulary only when the grammar does not take
 * the sampled token, so it costs next to nothing. Control tokens are to be left out then: the grammar would read their
 * names, but the text does not show them.
 */
function createConstraints(model: LlamaModel, controlTokens: () => readonly Token[]): Constraints {
  const grammars = new Map<number, LlamaGrammar>();
  let tokenBias: TokenBias | null = null;
  return {
    async toMarkers(citable) {
      const grammar =
        grammars.get(citable) ??
        (await model.llama.createGrammar({ grammar: markerGrammar(citable) }));
      grammars.set(citable, grammar);
      return { grammarEvaluationState: new LlamaGrammarEvaluationState({ model, grammar }) };
    },
    controlTokens: () =>
      (tokenBias ??= controlTokens().reduce(
        (bias, token) => bias.set(token as LlamaToken, "never"),
        TokenBias.for(model),
      )),
  };
}
