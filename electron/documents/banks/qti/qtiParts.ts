import { fail } from "../../../core/failed.ts";
import { resolveName } from "../../epub/readPackage.ts";
import { findAll, readXml } from "../../xml/readXml.ts";
import type { Zip } from "../../zip/openZip.ts";
import { decodeText, namedEncoding } from "../../decodeText.ts";
import type { BankSource } from "../bankSource.ts";
import { brokenBank } from "../html/brokenBank.ts";

const manifest = "imsmanifest.xml";

/** Whether an archive is a package as IMS defines them; only its manifest says what is in it. */
export function isQtiPackage(zip: Zip): boolean {
  return zip.names.has(manifest);
}

/**
 * The names of a package's parts that hold items, in the manifest's order. Failed BANK_BROKEN, BANK_UNSUPPORTED for a
 * package of something else, or as archives and XML.
 */
export async function qtiParts(zip: Zip, source: BankSource): Promise<readonly string[]> {
  const { name: path } = source.context;
  const xml = (await readXmlPart(zip, manifest)) ?? brokenBank(source, "its manifest is no text");
  const root = readXml(xml, path, "the manifest");
  const resources = findAll(root, "resource").map(({ attributes }) => attributes);
  const items = resources.filter((each) => /imsqti_item/iu.test(each.get("type") ?? ""));
  const names = items.flatMap((each) => resolveName(manifest, each.get("href") ?? "") ?? []);
  if (names.length > 0) return [...new Set(names)];
  if (resources.some((each) => /imsqti_(?:asi|xmlv1)/iu.test(each.get("type") ?? ""))) {
    return brokenBank(source, "it is written in QTI 1; Viva reads QTI 2 and QTI 3");
  }
  return fail("BANK_UNSUPPORTED", { path });
}

/** A part's text; null for one that is not there or no text. */
export async function readXmlPart(zip: Zip, name: string): Promise<string | null> {
  const data = await zip.read(name);
  return data === null ? null : (decodeText(data, namedEncoding(data))?.text ?? null);
}
