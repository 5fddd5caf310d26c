import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { useServices } from "../../app/services.ts";
import { fromBase64 } from "../base64.ts";
import type { ReadSlice } from "./readRange.ts";

export type Pdf =
  | { readonly kind: "opening" }
  | {
      readonly kind: "locked";
      readonly wrong: boolean;
      readonly unlock: (password: string) => void;
    }
  | { readonly kind: "ready"; readonly pdf: PDFDocumentProxy }
  | { readonly kind: "failed" };

/** The original of a document, opened for drawing as long as it is on the screen. */
export function usePdf(documentId: string): Pdf {
  const { client } = useServices();
  const [state, setState] = useState<Pdf>({ kind: "opening" });
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const show = (next: Pdf) => {
      if (!signal.aborted) setState(next);
    };
    const read: ReadSlice = async (offset, length) => {
      const slice = await client.library.original({ documentId, offset, length }, { signal });
      return { bytes: fromBase64(slice.base64), total: slice.total };
    };
    const askPassword = (wrong: boolean) =>
      new Promise<string>((resolve) => show({ kind: "locked", wrong, unlock: resolve }));
    const open = async () => {
      try {
        const { openPdf } = await import("./openPdf.ts");
        const failed = () => show({ kind: "failed" });
        const pdf = await openPdf({ read, askPassword, failed, signal });
        show({ kind: "ready", pdf });
      } catch {
        show({ kind: "failed" });
      }
    };
    void open();
    return () => leaving.abort();
  }, [client, documentId]);
  return state;
}
