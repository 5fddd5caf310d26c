/**
 * A grammar (llama.cpp's GBNF) of free text in which "[" followed by a digit is always a marker that names sources from
 * 1 to citable, such as "[2]" or "[1, 3]"; with 0 there is none. Other brackets stay, and the text may end anywhere
 * outside a marker. A marker names at most as many sources as there are, so it cannot go on for ever.
 */
export function markerGrammar(citable: number): string {
  const marker = citable > 0 ? ` | source ${more(citable - 1)} "]" text` : "";
  const sources = Array.from({ length: citable }, (_, index) => `"${index + 1}"`);
  return [
    "root ::= text",
    `text ::= [^\\[] text | "[" bracket | ""`,
    `bracket ::= [^\\[0-9] text | "[" bracket${marker} | ""`,
    ...(citable > 0 ? [`source ::= ${sources.join(" | ")}`] : []),
  ].join("\n");
}

function more(most: number): string {
  return most > 0 ? `("," " "? source){0,${most}}` : "";
}
