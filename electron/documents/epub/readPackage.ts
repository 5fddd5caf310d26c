import { posix } from "node:path";
import { fail } from "../../core/failed.ts";
import type { ReadContext } from "../readContext.ts";
import { findAll, readXml, textOf, type XmlElement } from "../xml/readXml.ts";
import type { Zip } from "../zip/openZip.ts";

/** What an EPUB says about itself. */
export type EpubPackage = {
  readonly title: string;
  /** Names of its text files within the archive, in reading order. */
  readonly spine: readonly string[];
  /** The name of its list of contents within the archive; ncx is that of older books. */
  readonly contents: { readonly name: string; readonly kind: "nav" | "ncx" } | null;
};

/** Finds and reads the package file. Failed DOCUMENT_BROKEN. */
export async function readPackage(zip: Zip, context: ReadContext): Promise<EpubPackage> {
  const path = context.name;
  const container = await readPart(zip, "META-INF/container.xml", path);
  const packageName = findAll(container, "rootfile")[0]?.attributes.get("full-path");
  const opf = await readPart(zip, packageName ?? "content.opf", path);
  const items = new Map(
    findAll(opf, "item").map((item) => [item.attributes.get("id") ?? "", item.attributes]),
  );
  const nameOf = (href: string | undefined): string | null =>
    href === undefined ? null : resolveName(packageName ?? "", href);
  const spine = findAll(opf, "itemref")
    .map((reference) => items.get(reference.attributes.get("idref") ?? ""))
    .filter((item) => item !== undefined && isText(item))
    .map((item) => nameOf(item?.get("href")))
    .filter((name) => name !== null);
  const nav = [...items.values()].find((item) =>
    item.get("properties")?.split(" ").includes("nav"),
  );
  const ncx = [...items.values()].find((item) => item.get("media-type")?.includes("dtbncx"));
  const navName = nameOf(nav?.get("href"));
  const ncxName = nameOf(ncx?.get("href"));
  return {
    title: titleOf(opf),
    spine,
    contents:
      navName !== null
        ? { name: navName, kind: "nav" }
        : ncxName === null
          ? null
          : { name: ncxName, kind: "ncx" },
  };
}

/** A name within the archive that another part refers to; null for one outside of the archive. */
export function resolveName(from: string, href: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return null;
  const [file = ""] = href.split("#");
  const name = posix.normalize(posix.join(posix.dirname(from), decode(file)));
  return name.startsWith("..") || name.startsWith("/") ? null : name;
}

async function readPart(zip: Zip, name: string, path: string): Promise<XmlElement> {
  const data = await zip.read(name);
  if (data === null) {
    return fail("DOCUMENT_BROKEN", { path, reason: "it does not say where its chapters are" });
  }
  return readXml(new TextDecoder().decode(data), path, name.slice(name.lastIndexOf("/") + 1));
}

function titleOf(opf: XmlElement): string {
  const metadata = findAll(opf, "metadata")[0];
  const title = metadata === undefined ? undefined : findAll(metadata, "title")[0];
  return title === undefined ? "" : textOf(title);
}

function isText(item: ReadonlyMap<string, string>): boolean {
  return /html|xml/.test(item.get("media-type") ?? "") && !/svg/.test(item.get("media-type") ?? "");
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
