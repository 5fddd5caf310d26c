import mammoth from "mammoth";
import { fail } from "../../core/failed.ts";
import { readHtml } from "../html/readHtml.ts";
import type { ReadContext } from "../readContext.ts";
import type { ReadDocument } from "../readDocument.ts";
import { scanXml } from "../xml/scanXml.ts";
import { findAll, readXml, textOf } from "../xml/readXml.ts";
import type { Zip } from "../zip/openZip.ts";
import { storeZip } from "../zip/storeZip.ts";

/** The parts that hold words and their structure; pictures, fonts and embedded files stay packed. */
const wantedPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
const core = "docProps/core.xml";

/**
 * A Word document by way of mammoth's HTML. Mammoth never sees the file itself but an archive made of
 * its checked parts, so that both cannot read two different things out of one file.
 */
export async function readDocx(zip: Zip, context: ReadContext): Promise<ReadDocument> {
  const { name: path, cleaner } = context;
  const parts = new Map<string, Uint8Array>();
  for (const name of zip.names) {
    if (!wantedPart.test(name)) continue;
    const data = await zip.read(name);
    if (data === null) continue;
    scanXml(new TextDecoder().decode(data), path, shortName(name));
    parts.set(name, data);
  }
  const converted = await convert(storeZip(parts), path);
  const { chapters } = readHtml(converted, cleaner);
  return { title: cleaner.line(await titleOf(zip, path)), chapters, notes: [] };
}

async function convert(archive: Buffer, path: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: archive },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    return value;
  } catch (cause) {
    const reason =
      cause instanceof RangeError ? "it is nested too deeply" : "its text cannot be read";
    return fail("DOCUMENT_BROKEN", { path, reason });
  }
}

async function titleOf(zip: Zip, path: string): Promise<string> {
  const data = await zip.read(core);
  if (data === null) return "";
  const properties = readXml(new TextDecoder().decode(data), path, shortName(core));
  const [title] = findAll(properties, "title");
  return title === undefined ? "" : textOf(title);
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
