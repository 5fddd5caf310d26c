/** A SentencePiece vocabulary as a GGUF holds it: one entry of each list for a token, in the order of their ids. */
export type Vocabulary = {
  readonly pieces: readonly string[];
  readonly scores: readonly number[];
  /** Of tokenTypes. */
  readonly types: readonly number[];
};

/** GGUF's numbers for kinds of tokens. */
export const tokenTypes = { normal: 1, unknown: 2, control: 3, byte: 6 } as const;

/** As in Llama 2; the bytes follow them, so a newline is token 13. */
export const specialTokens = { unknown: 0, start: 1, end: 2 } as const;

/** The smallest vocabulary that can read every text: the special tokens, then a token for each byte. */
export function byteVocabulary(): Vocabulary {
  const { unknown, control, byte } = tokenTypes;
  const bytes = Array.from({ length: 256 }, (_, value) => byteToken(value));
  const pieces = ["<unk>", "<s>", "</s>", ...bytes];
  return {
    pieces,
    scores: pieces.map(() => 0),
    types: [unknown, control, control, ...bytes.map(() => byte)],
  };
}

function byteToken(value: number): string {
  return `<0x${value.toString(16).toUpperCase().padStart(2, "0")}>`;
}
