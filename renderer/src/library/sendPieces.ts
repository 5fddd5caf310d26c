import { uploadPieceBytes } from "../../../electron/contract/library.ts";
import type { Client } from "../link/connection.ts";
import { toBase64 } from "./base64.ts";

/** What is known and done while a file is on its way. */
export type Sending<T> = {
  /** False once the student has cancelled. */
  readonly wanted: () => boolean;
  /** Called with the bytes that have arrived so far. */
  readonly sent: (bytes: number) => void;
  /** Tells the core that all of it has arrived. */
  readonly finish: () => Promise<T>;
};

/**
 * Sends a file of an upload that was begun, one piece at a time; what finish answers, or null when it was cancelled on the
 * way. What is not finished is abandoned. Throws what the core refuses.
 */
export async function sendPieces<T>(
  { library }: Pick<Client, "library">,
  uploadId: string,
  file: Blob,
  { wanted, sent, finish }: Sending<T>,
): Promise<{ readonly value: T } | null> {
  // The core may be gone, and it forgets unfinished uploads by itself then.
  const abandon = () => library.abandonUpload({ uploadId }).catch(() => undefined);
  try {
    for (let at = 0; at < file.size; at += uploadPieceBytes) {
      const piece = await file.slice(at, at + uploadPieceBytes).arrayBuffer();
      if (!wanted()) break;
      const { received } = await library.appendUpload({
        uploadId,
        base64: toBase64(new Uint8Array(piece)),
      });
      if (wanted()) sent(received);
    }
    if (wanted()) return { value: await finish() };
    await abandon();
    return null;
  } catch (error) {
    await abandon();
    throw error;
  }
}
