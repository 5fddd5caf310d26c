import { z } from "zod";
import type { BankStore, FoundImage } from "../../core/ports.ts";
import type { ReadDatabase, WriteDatabase } from "../database.ts";

/** Keeps a picture once, by the SHA-256 of its bytes. */
export function addImage(database: WriteDatabase, { sha256, mediaType, base64 }: FoundImage): void {
  database
    .prepare(
      "INSERT INTO images (sha256, media_type, data) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
    )
    .run(sha256, mediaType, Buffer.from(base64, "base64"));
}

const imageRow = z.object({ mediaType: z.string(), data: z.instanceof(Uint8Array) });

export function imageOf(database: ReadDatabase, sha256: string): ReturnType<BankStore["image"]> {
  const row = database
    .prepare("SELECT media_type AS mediaType, data FROM images WHERE sha256 = ?")
    .get(sha256);
  return row === undefined ? null : imageRow.parse(row);
}
