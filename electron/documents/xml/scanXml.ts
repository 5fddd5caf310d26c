import { SaxesParser } from "saxes";
import { Failed, fail } from "../../core/failed.ts";

export type XmlScan = {
  readonly open?: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close?: () => void;
  readonly text?: (text: string) => void;
};

/** Deeper than any document, and shallow enough for readers that recurse. */
const deepest = 500;

/**
 * Reads one XML part from its beginning to its end; names come without their prefixes. Failed
 * DOCUMENT_BROKEN for a DOCTYPE (entity bombs and external files begin with one), for nesting beyond
 * all measure and for what is not well-formed. What names the part in the reason.
 */
export function scanXml(source: string, path: string, what: string, scan: XmlScan = {}): void {
  const broken = (problem: string): never =>
    fail("DOCUMENT_BROKEN", { path, reason: `${what} inside it ${problem}` });
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on("doctype", () =>
    broken("brings a document type of its own, which is not safe to read"),
  );
  parser.on("error", () => broken("is not well-formed"));
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) broken("is nested too deeply");
    if (scan.open === undefined) return;
    const entries = Object.entries(attributes).map(([key, value]) => [local(key), value] as const);
    scan.open(local(name), new Map(entries));
  });
  parser.on("closetag", () => {
    depth -= 1;
    scan.close?.();
  });
  parser.on("text", (text) => scan.text?.(text));
  parser.on("cdata", (text) => scan.text?.(text));
  try {
    parser.write(source).close();
  } catch (cause) {
    if (cause instanceof Failed) throw cause;
    broken("is not well-formed");
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
