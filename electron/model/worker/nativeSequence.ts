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
};

/** The evaluated tokens of the one conversation that is kept in memory. */
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
  readonly save: (path: string) => Promise<void>;
  /** Rejects when the file does not belong here; the sequence is then empty. */
  readonly restore: (path: string) => Promise<void>;
};

/** The context's one sequence; the control tokens are those that an answer kept to markers leaves out. */
export function keepSequence(
  context: LlamaContext,
  controlTokens: () => readonly Token[],
): NativeSequence {
  const constrain = constrainMarkers(context.model, controlTokens);
  let sequence: LlamaContextSequence = context.getSequence();
  return {
    tokens: () => sequence.contextTokens,
    async keepPrefix(prefix) {
      await sequence.adaptStateToTokens(prefix as LlamaToken[], false);
      return sequence.nextTokenIndex;
    },
    evaluate: (tokens) => sequence.evaluateWithoutGeneratingNewTokens(tokens as LlamaToken[]),
    async *generate(tokens, { temperature, topP, seed, citable }) {
      yield* sequence.evaluate(tokens as LlamaToken[], {
        temperature,
        topP,
        // llama.cpp takes its largest number for "any seed", which would not be repeatable.
        seed: Math.min(seed, 0xffff_fffe),
        ...(citable === null ? {} : await constrain(citable)),
      });
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

type Constraint = {
  readonly grammarEvaluationState: LlamaGrammarEvaluationState;
  readonly tokenBias: TokenBias;
};

/**
 * Keeps an answer to markers of sources up to a number. The library samples freely and looks through the whole
 * vocabulary only when the grammar does not take the sampled token, so it costs next to nothing. Control tokens are
 * left out: the grammar would read their names, but the text does not show them.
 */
function constrainMarkers(
  model: LlamaModel,
  controlTokens: () => readonly Token[],
): (citable: number) => Promise<Constraint> {
  const grammars = new Map<number, LlamaGrammar>();
  let tokenBias: TokenBias | null = null;
  return async (citable) => {
    const grammar =
      grammars.get(citable) ??
      (await model.llama.createGrammar({ grammar: markerGrammar(citable) }));
    grammars.set(citable, grammar);
    tokenBias ??= controlTokens().reduce(
      (bias, token) => bias.set(token as LlamaToken, "never"),
      TokenBias.for(model),
    );
    return {
      grammarEvaluationState: new LlamaGrammarEvaluationState({ model, grammar }),
      tokenBias,
    };
  };
}
