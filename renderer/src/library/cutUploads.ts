import { z } from "zod";
import type { KeyValues } from "../app/openStorage.ts";
import type { UploadState } from "./uploadStore.ts";

/** Remembers over a reload which files were being copied: the page that held them is gone, and so are they. */
export type CutUploads = {
  /** Names of the files whose copying a reload cut short; each is told once. */
  readonly take: () => readonly string[];
  readonly keep: (state: UploadState) => void;
};

const names = z.array(z.string());

/** Keeps the names in a browser storage, under this key; what cannot be read counts as nothing. */
export function createCutUploads(storage: KeyValues, rememberedAs: string): CutUploads {
  let kept: string | null = null;
  function write(next: string | null): void {
    // Every piece that is sent changes the state, the names only seldom.
    if (next === kept) return;
    kept = next;
    try {
      if (next === null) storage.removeItem(rememberedAs);
      else storage.setItem(rememberedAs, next);
    } catch {
      // The quota is used up: only the news of a reload is lost.
    }
  }
  return {
    take: () => {
      const stored = storage.getItem(rememberedAs);
      storage.removeItem(rememberedAs);
      return parse(stored);
    },
    keep: ({ uploads }) => {
      const underway = uploads.filter(({ state }) => state.kind !== "failed");
      write(underway.length === 0 ? null : JSON.stringify(underway.map(({ name }) => name)));
    },
  };
}

function parse(stored: string | null): readonly string[] {
  if (stored === null) return [];
  try {
    return names.parse(JSON.parse(stored));
  } catch {
    return [];
  }
}
