import { decodeText, namedEncoding, type Decoded } from "../decodeText.ts";

const emptyInHtml = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/**
 * A chapter for the HTML parser, which expands no entities of a document's own: elements that are
 * closed where they open get an end, because HTML would leave them open. Null for what is no text.
 */
export function readXhtml(data: Uint8Array): Decoded | null {
  const decoded = decodeText(data, namedEncoding(data));
  if (decoded === null) return null;
  const text = decoded.text.replace(
    /<([a-z][\w:.-]*)(\s[^<>]*)?\/>/gi,
    (whole, tag: string, rest?: string) =>
      emptyInHtml.test(tag) ? whole : `<${tag}${rest ?? ""}></${tag}>`,
  );
  return { ...decoded, text };
}
