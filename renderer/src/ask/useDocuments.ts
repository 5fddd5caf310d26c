import { useStore } from "zustand";
import type { LibraryDocument } from "../../../electron/contract/library.ts";
import { useServices } from "../app/services.ts";

/** Every current document of the library, or null until the core has answered. */
export function useDocuments(): readonly LibraryDocument[] | null {
  const { library } = useServices();
  return useStore(library.documents.state, ({ loaded, documents }) => (loaded ? documents : null));
}
