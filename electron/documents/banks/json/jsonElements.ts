import { TokenParser, Tokenizer, TokenType } from "@streamparser/json";
import { Failed } from "../../../core/failed.ts";
import type { BankSource } from "../bankSource.ts";
import { brokenBank } from "../html/brokenBank.ts";
import { textPieces } from "../textPieces.ts";

export type JsonElement = {
  /** From 1. */
  readonly number: number;
  /** Its name in an object; null in a list. */
  readonly name: string | null;
  readonly value: unknown;
  /** Of the file that has been read, up to 1. */
  readonly share: number;
};

const deepest = 64;
/** Of one value; pictures stand within items. */
const mostBytes = 48 << 20;

/**
 * The values at a path such as "$.*" in a JSON text, one at a time and in flat memory. Failed BANK_BROKEN after the last
 * whole one, where the text ends too early, is no JSON, or is nested too deeply or one value too large to be held.
 */
export function* jsonElements(source: BankSource, path: string): Generator<JsonElement> {
  const { file } = source;
  const found: Pick<JsonElement, "name" | "value">[] = [];
  const parser = new TokenParser({ paths: [path], keepStack: false });
  parser.onValue = ({ key, value }) => {
    found.push({ name: typeof key === "string" ? key : null, value });
  };
  const tokenizer = tokenizerOf(parser, source);
  let number = 0;
  let lastBytes = 0;
  for (const { text, share } of textPieces(file)) {
    const problem = writeTo(tokenizer, text);
    const bytes = share * file.bytes;
    for (const element of found.splice(0)) {
      number += 1;
      lastBytes = bytes;
      yield { ...element, number, share };
    }
    if (problem instanceof Failed) throw problem;
    if (problem !== null) brokenBank(source, `it is no JSON any more ${after(number)}`);
    if (bytes - lastBytes > mostBytes) brokenBank(source, "one of its items is too large");
  }
  if (!parser.isEnded) brokenBank(source, `it ends in the midst, ${after(number)}`);
}

/** Hands its tokens to the parser, but for those that would nest too deeply. */
function tokenizerOf(parser: TokenParser, source: BankSource): Tokenizer {
  // Without buffers of a size, long strings and numbers take many times their length.
  const tokenizer = new Tokenizer({ stringBufferSize: 1 << 16, numberBufferSize: 64 });
  let depth = 0;
  tokenizer.onToken = (token) => {
    depth += step(token.token);
    if (depth > deepest) brokenBank(source, "it is nested too deeply");
    parser.write(token);
  };
  parser.onEnd = () => tokenizer.end();
  return tokenizer;
}

function step(token: TokenType): number {
  if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) return 1;
  return token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET ? -1 : 0;
}

function writeTo(tokenizer: Tokenizer, text: string): unknown {
  try {
    tokenizer.write(text);
    return null;
  } catch (cause) {
    return cause;
  }
}

function after(elements: number): string {
  return elements === 0 ? "before its first item" : `after item ${elements}`;
}
