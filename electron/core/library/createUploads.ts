import { largestDocumentBytes } from "../../contract/library.ts";
import { fail } from "../failed.ts";
import type { FoundFile, Originals, Upload } from "../ports.ts";
import { fromBase64 } from "./base64.ts";

/** An upload without a new piece for so long is given up, in milliseconds. */
const longestPause = 10 * 60_000;
const mostAtOnce = 50;

export type Uploads = {
  /** limit, in bytes, is that of a document unless told. */
  readonly begin: (
    name: string,
    folder: string | null,
    bytes: number,
    limit?: number,
  ) => Promise<string>;
  readonly append: (id: string, base64: string) => Promise<number>;
  /** The whole file in its staging place. */
  readonly finish: (id: string) => Promise<FoundFile>;
  readonly abandon: (id: string) => Promise<void>;
  readonly abandonAll: () => Promise<void>;
};

type Open = FoundFile & { readonly upload: Upload; timer: ReturnType<typeof setTimeout> };

/** Files that arrive in pieces from a page. Failed UPLOAD_BROKEN, DOCUMENT_TOO_LARGE, DISK_FULL. */
export function createUploads(originals: Originals): Uploads {
  const open = new Map<string, Open>();

  function get(id: string): Open {
    return open.get(id) ?? fail("UPLOAD_BROKEN", { reason: "The transfer was given up" });
  }

  async function abandon(id: string): Promise<void> {
    const found = open.get(id);
    if (found === undefined) return;
    close(id, found);
    await found.upload.abandon();
  }

  function close(id: string, { timer }: Open): void {
    clearTimeout(timer);
    open.delete(id);
  }

  function giveUpLater(id: string): ReturnType<typeof setTimeout> {
    return setTimeout(() => void abandon(id).catch(() => {}), longestPause);
  }

  return {
    async begin(name, folder, bytes, limit = largestDocumentBytes) {
      if (bytes > limit) {
        fail("DOCUMENT_TOO_LARGE", { path: name, what: "bytes", limit });
      }
      if (open.size >= mostAtOnce) {
        fail("UPLOAD_BROKEN", { reason: "Too many files are on their way at once" });
      }
      const id = crypto.randomUUID();
      const upload = await originals.beginUpload(name, bytes);
      const file = { path: "", name: readableName(name), folder, bytes, changedAt: Date.now() };
      open.set(id, { ...file, upload, timer: giveUpLater(id) });
      return id;
    },
    async append(id, base64) {
      const found = get(id);
      clearTimeout(found.timer);
      found.timer = giveUpLater(id);
      try {
        const piece = fromBase64(base64);
        if (piece === null) return fail("UPLOAD_BROKEN", { reason: "A piece was garbled" });
        return await found.upload.append(piece);
      } catch (cause) {
        await abandon(id);
        throw cause;
      }
    },
    async finish(id) {
      const found = get(id);
      close(id, found);
      const { name, folder, bytes, changedAt, upload } = found;
      return { path: await upload.finish(), name, folder, bytes, changedAt };
    },
    abandon,
    async abandonAll() {
      await Promise.all([...open.keys()].map(abandon));
    },
  };
}

/** A name without characters that steer a screen or a terminal, or that nobody sees. */
function readableName(name: string): string {
  const readable = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "")
    .trim();
  return readable || "document";
}
