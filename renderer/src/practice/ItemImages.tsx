import { useEffect, useState } from "react";
import type { ItemImage } from "../../../electron/contract/bank.ts";
import { useServices } from "../app/services.ts";
import type { Client } from "../link/connection.ts";
import { text } from "../app/text.ts";
import styles from "./ItemImages.module.css";

/** Pictures that a browser draws without running anything in them. */
const drawn: ReadonlySet<string> = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/** The pictures of an item, one below the other; one that cannot be shown is told by its words. */
export function ItemImages({ images }: { readonly images: readonly ItemImage[] }) {
  if (images.length === 0) return null;
  return (
    <div className={styles.images}>
      {images.map((image, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- an item may show one picture twice
        <Picture key={`${at} ${image.sha256}`} image={image} />
      ))}
    </div>
  );
}

type Read =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly address: string }
  | { readonly kind: "refused" };

async function readPicture(client: Client, sha256: string, signal: AbortSignal): Promise<Read> {
  try {
    const { mediaType, base64 } = await client.banks.image({ sha256 }, { signal });
    if (drawn.has(mediaType))
      return { kind: "read", address: `data:${mediaType};base64,${base64}` };
  } catch {
    // Told by its words, like one of a kind that is not drawn.
  }
  return { kind: "refused" };
}

function Picture({ image: { sha256, alt } }: { readonly image: ItemImage }) {
  const { client } = useServices();
  const [read, setRead] = useState<Read>({ kind: "reading" });
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const show = async () => {
      const next = await readPicture(client, sha256, signal);
      if (!signal.aborted) setRead(next);
    };
    void show();
    return () => leaving.abort();
  }, [client, sha256]);

  const words = text.banks.image;
  if (read.kind === "reading") return <p className={styles.note}>{words.reading}</p>;
  if (read.kind === "refused") return <p className={styles.note}>{words.notShown(alt)}</p>;
  return (
    <img
      className={styles.image}
      src={read.address}
      alt={alt === "" ? words.noWords : alt}
      onError={() => setRead({ kind: "refused" })}
    />
  );
}
