import type { CatalogueFile } from "../../contract/catalogue.ts";
import { nameOfPart, readSplitName } from "../../contract/splitModelName.ts";
import { fail } from "../failed.ts";
import type { NewDownload, Transfers } from "../ports.ts";
import { beginTransfers } from "./beginTransfers.ts";
import { catalogueFileAt, catalogueFileById } from "./catalogue.ts";

/** A file of the catalogue, or the https address of a GGUF file. */
export type WantedDownload =
  | { readonly kind: "catalogue"; readonly fileId: string }
  | { readonly kind: "address"; readonly address: string };

/** More parts than any published model has. */
const mostParts = 256;

/**
 * Begins to download a model, or goes on with it; as beginTransfers. Failed MODEL_MISSING for an id that the catalogue does
 * not have, and as Transfers.download.
 */
export async function downloadModel(
  transfers: Pick<Transfers, "list" | "download" | "pause" | "cancel">,
  wanted: WantedDownload,
): Promise<readonly string[]> {
  return beginTransfers(transfers, downloadsOf(wanted), transfers.download);
}

/** Where a download of it would come from, and its name (of a split model, that of the first part). Failed as downloadModel. */
export function sourceOf(
  transfers: Pick<Transfers, "source">,
  wanted: WantedDownload,
): { readonly host: string; readonly name: string } {
  const [first] = downloadsOf(wanted);
  return first === undefined ? fail("MODEL_MISSING", {}) : transfers.source(first.address);
}

function downloadsOf(wanted: WantedDownload): readonly NewDownload[] {
  if (wanted.kind === "address") return addressesOf(wanted.address.trim()).map(asPublished);
  const file = catalogueFileById(wanted.fileId) ?? fail("MODEL_MISSING", {});
  if (file.address === null) {
    const reason = "Viva does not run this model by itself, so it does not download it.";
    return fail("DOWNLOAD_ADDRESS", { reason });
  }
  return [fromCatalogue(file.address, file)];
}

/** With what the catalogue knows of it. */
function asPublished(address: string): NewDownload {
  const file = catalogueFileAt(address);
  return file === null ? { address, bytes: null, sha256: null } : fromCatalogue(address, file);
}

/** A rounded size promises nothing. */
function fromCatalogue(address: string, { exact, bytes, sha256 }: CatalogueFile): NewDownload {
  return { address, bytes: exact ? bytes : null, sha256 };
}

/** Of all parts, when the address is that of one. */
function addressesOf(address: string): readonly string[] {
  const end = address.search(/[?#]/);
  const [path, rest] = end < 0 ? [address, ""] : [address.slice(0, end), address.slice(end)];
  const split = readSplitName(path);
  if (split === null) return [address];
  if (split.parts > mostParts) {
    fail("DOWNLOAD_ADDRESS", {
      reason: `It names one of ${split.parts} parts, which is too many.`,
    });
  }
  return Array.from(
    { length: split.parts },
    (_, index) => `${nameOfPart(split, index + 1)}${rest}`,
  );
}
