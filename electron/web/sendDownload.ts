import type { ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Makes everything as one file; the signal aborts when the browser goes. */
export type Download = (signal: AbortSignal) => Promise<{
  readonly fileName: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** For what is not read after all. */
  readonly discard: () => void;
}>;

/** Where a page finds the download; the cookie and the origin were checked before. */
export const downloadPath = "/export";

/** Sends the file as it is made, whatever its size; a connection that breaks off tells the browser that it is not whole. */
export async function sendDownload(
  download: Download,
  headers: Readonly<Record<string, string>>,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  let discard = (): void => undefined;
  try {
    const made = await download(gone.signal);
    const { fileName, bytes } = made;
    discard = made.discard;
    response.writeHead(200, {
      ...headers,
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${fileName.replaceAll(/["\\\r\n]/g, "")}"`,
      "Cache-Control": "no-store",
    });
    await pipeline(Readable.from(bytes), response);
  } catch {
    discard();
    if (response.headersSent) response.destroy();
    else response.writeHead(503, { ...headers, "Content-Length": "0" }).end();
  }
}
