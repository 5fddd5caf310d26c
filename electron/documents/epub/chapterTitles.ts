import { parse } from "parse5";
import { plainLook } from "../banks/html/markup.ts";
import type { ReadContext } from "../readContext.ts";
import { attribute, walkHtml, type HtmlElement } from "../html/walkHtml.ts";
import { findAll, readXml, textOf } from "../xml/readXml.ts";
import { readXhtml } from "./readXhtml.ts";
import { resolveName, type EpubPackage } from "./readPackage.ts";
import type { Zip } from "../zip/openZip.ts";

/** The first title that the list of contents gives to each text file, by its name in the archive. */
export async function chapterTitles(
  zip: Zip,
  contents: EpubPackage["contents"],
  context: ReadContext,
): Promise<ReadonlyMap<string, string>> {
  const data = contents === null ? null : await zip.read(contents.name);
  if (contents === null || data === null) return new Map();
  const entries =
    contents.kind === "nav"
      ? navEntries(readXhtml(data)?.text ?? "")
      : ncxEntries(new TextDecoder().decode(data), context.name);
  const titles = new Map<string, string>();
  for (const { href, title } of entries) {
    const name = resolveName(contents.name, href);
    const text = context.cleaner.line(title);
    if (name !== null && text !== "" && !titles.has(name)) titles.set(name, text);
  }
  return titles;
}

type ContentsEntry = { readonly href: string; readonly title: string };

function navEntries(xhtml: string): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let link: { href: string; title: string } | null = null;
  walkHtml(parse(plainLook(asContents(xhtml)), { scriptingEnabled: false }), {
    enter(element: HtmlElement) {
      if (element.tagName === "a") link = { href: attribute(element, "href") ?? "", title: "" };
      return "inside";
    },
    leave({ tagName }) {
      if (tagName === "a" && link !== null) entries.push(link);
      if (tagName === "a") link = null;
    },
    text(value) {
      if (link !== null) link.title += value;
    },
  });
  return entries;
}

/** Navigation is no text of a page and left out there, but here it is what is wanted. */
function asContents(xhtml: string): string {
  return xhtml.replace(/<(\/?)nav\b/gi, "<$1section");
}

/** An older book's list comes with a harmless DOCTYPE of its own, which is cut off unread. */
function ncxEntries(source: string, path: string): readonly ContentsEntry[] {
  const ncx = readXml(source.replace(/<!DOCTYPE[^[>]*>/, ""), path, "its list of contents");
  return findAll(ncx, "navPoint").map((point) => {
    const content = point.children.find((child) => child.name === "content");
    const label = point.children.find((child) => child.name === "navLabel");
    return {
      href: content?.attributes.get("src") ?? "",
      title: label === undefined ? "" : textOf(label),
    };
  });
}
