import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { ItemImage } from "../../../contract/bank.ts";
import { Failed } from "../../../core/failed.ts";
import type { FoundImage } from "../../../core/ports.ts";
import type { Cleaner } from "../../cleanText.ts";
import type { BankFinding } from "../bankSource.ts";
import { imageType } from "./imageType.ts";
import type { NamedImage } from "./readFragment.ts";

/** The pictures that a bank's items show, each taken once. */
export type Pictures = {
  /** Those that could be taken, in their order. */
  readonly take: (images: readonly NamedImage[]) => Promise<readonly ItemImage[]>;
  /** Those that were taken since the last call: they come before their item. */
  readonly news: () => readonly BankFinding[];
  /** Sentences for the student about those that were left out. */
  readonly notes: () => readonly string[];
};

const mostBytes = 10 << 20;
const mostBytesTogether = 500 * (1 << 20);
const longestAlt = 1000;

type Refusal = "absent" | "remote" | "kind" | "large" | "tooMany";

const because: { readonly [R in Refusal]: string } = {
  absent: "not in the file",
  remote: "elsewhere, such as on the web, and Viva loads nothing from there",
  kind: "no PNG, JPEG, GIF or WebP",
  large: "larger than 10 MB",
  tooMany: "beyond what one bank may hold (500 MB)",
};

/** Pictures by what read finds under their address in the bank; read says null for what is not there. */
export function createPictures(
  read: (src: string) => Promise<Uint8Array | null>,
  cleaner: Cleaner,
): Pictures {
  /** By their addresses; null for those that were refused. */
  const seen = new Map<string, string | null>();
  const given = new Set<string>();
  const refused = new Map<Refusal, number>();
  let fresh: BankFinding[] = [];
  let bytes = 0;

  const load = async (src: string): Promise<FoundImage | Refusal> => {
    if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//iu.test(src)) return "remote";
    if (bytes >= mostBytesTogether) return "tooMany";
    const data = await readWithin(read, src);
    if (data === null) return "absent";
    if (data === "tooMany") {
      bytes = mostBytesTogether;
      return "tooMany";
    }
    if (data.length > mostBytes) return "large";
    const mediaType = imageType(data);
    if (mediaType === null) return "kind";
    bytes += data.length;
    const sha256 = createHash("sha256").update(data).digest("hex");
    return { sha256, mediaType, base64: Buffer.from(data).toString("base64") };
  };
  const known = async (src: string): Promise<string | null> => {
    const before = seen.get(src);
    if (before !== undefined) return before;
    const loaded = await load(src);
    if (typeof loaded === "string") {
      seen.set(src, null);
      refused.set(loaded, (refused.get(loaded) ?? 0) + 1);
      return null;
    }
    seen.set(src, loaded.sha256);
    if (!given.has(loaded.sha256)) fresh.push({ type: "image", image: loaded });
    given.add(loaded.sha256);
    return loaded.sha256;
  };

  return {
    async take(images) {
      const taken: ItemImage[] = [];
      for (const { src, alt } of images) {
        const sha256 = await known(src);
        if (sha256 === null || taken.some((image) => image.sha256 === sha256)) continue;
        const words = cleaner.line(alt === "" ? posix.basename(src) : alt);
        taken.push({ sha256, alt: words.slice(0, longestAlt).toWellFormed() });
      }
      return taken;
    },
    news() {
      const news = fresh;
      fresh = [];
      return news;
    },
    notes: () =>
      [...refused].map(([refusal, count]) =>
        count === 1
          ? `1 picture was left out: it is ${because[refusal]}.`
          : `${count} pictures were left out: they are ${because[refusal]}.`,
      ),
  };
}

async function readWithin(
  read: (src: string) => Promise<Uint8Array | null>,
  src: string,
): Promise<Uint8Array | null | "tooMany"> {
  try {
    return await read(src);
  } catch (cause) {
    // The archive's own limit on all that is unpacked; the texts are still worth having.
    if (cause instanceof Failed && cause.failure.code === "DOCUMENT_TOO_LARGE") return "tooMany";
    if (cause instanceof Failed) return null;
    throw cause;
  }
}
