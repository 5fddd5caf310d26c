import type { Zip } from "../../zip/openZip.ts";
import type { BankFindings, BankSource } from "../bankSource.ts";
import { skippedItem } from "../html/checkedItem.ts";
import { createPictures } from "../html/pictures.ts";
import { longestNote, noteItem } from "./noteItem.ts";
import { openCollection, type Collection } from "./openCollection.ts";
import { openPackage } from "./openPackage.ts";
import { readDeckNames, readNoteTypes } from "./readNoteTypes.ts";

export { isAnkiPackage } from "./openPackage.ts";

const fieldSeparator = "\u001F";

/**
 * The notes of an Anki package, old (schema 11) or new (schema 18, packed with Zstandard), with their pictures. Its
 * database is opened in memory and only read. Failed BANK_BROKEN, or as the archive.
 */
export async function* readAnkiPackage(zip: Zip, source: BankSource): BankFindings {
  const { collection: bytes, media } = await openPackage(zip, source);
  const pictures = createPictures(
    async (src) => (await media(src)) ?? media(decoded(src)),
    source.context.cleaner,
  );
  const collection = openCollection(bytes, source);
  try {
    const types = readNoteTypes(collection, source);
    const decks = readDeckNames(collection);
    const deckOf = readPlaces(collection);
    const total = countOf(collection, "notes", "true");
    let number = 0;
    for (const row of collection.rows(notes)) {
      const [id, guid, mid, tags, fields] = row;
      number += 1;
      const at = `note ${number}`;
      const share = Math.min(1, number / total);
      const type = types.get(Number(mid));
      if (typeof fields !== "string" || typeof tags !== "string") {
        yield skippedItem(at, "its fields are no text, or too long", share);
      } else if (type === undefined) {
        yield skippedItem(at, "its note type is not in the file", share);
      } else {
        const note = {
          at,
          guid: typeof guid === "string" ? guid : "",
          deck: decks.get(deckOf.get(Number(id)) ?? 0) ?? "",
          tags,
          names: type.fields,
          values: fields.split(fieldSeparator),
          isCloze: type.isCloze,
          isHtml: true,
        };
        yield* noteItem(note, share, source, pictures);
      }
    }
    return [...pictures.notes(), ...historyNotes(collection)];
  } finally {
    collection.close();
  }
}

const notes = `SELECT id, iif(octet_length(guid) < 1000, guid, ''), mid,
  iif(octet_length(tags) < 100000, tags, NULL), iif(octet_length(flds) <= ${longestNote}, flds, NULL)
  FROM notes NOT INDEXED`;

/** The deck of each note: that of its first card, and where it belongs while a filtered deck has borrowed it. */
function readPlaces(collection: Collection): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  if (!collection.has("cards")) return places;
  const cards = "SELECT nid, iif(odid = 0, did, odid) FROM cards NOT INDEXED";
  for (const [note, deck] of collection.rows(cards)) {
    if (!places.has(Number(note))) places.set(Number(note), Number(deck));
  }
  return places;
}

function historyNotes(collection: Collection): readonly string[] {
  const reviewed = countOf(collection, "cards", "reps > 0") + countOf(collection, "revlog", "true");
  return reviewed === 0
    ? []
    : ["Anki's review history is not taken over: every card starts anew here."];
}

function countOf(
  collection: Collection,
  table: "notes" | "cards" | "revlog",
  which: string,
): number {
  if (!collection.has(table)) return 0;
  const [row] = collection.rows(`SELECT count(*) FROM ${table} NOT INDEXED WHERE ${which}`);
  return Number(row?.[0] ?? 0);
}

/** Anki writes addresses as a web page does. */
function decoded(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    // A name with a "%" of its own.
    return src;
  }
}
