import type { VirtualItem } from "@tanstack/react-virtual";

/** Where reading stopped in a conversation: how far it was scrolled, and how high its messages were. */
export type ReadingPlace = { readonly offset: number; readonly sizes: VirtualItem[] };

export type ReadingPlaces = {
  readonly read: (conversationId: string) => ReadingPlace | null;
  /** Null forgets it: the conversation is shown from its end again. */
  readonly write: (conversationId: string, place: ReadingPlace | null) => void;
};

const most = 50;

/** Remembers where reading stopped, so that whoever looks up a source comes back to the same line. */
export function createReadingPlaces(): ReadingPlaces {
  const places = new Map<string, ReadingPlace>();
  return {
    read: (id) => places.get(id) ?? null,
    write: (id, place) => {
      places.delete(id);
      if (place !== null) places.set(id, place);
      const [oldest] = places.keys();
      if (places.size > most && oldest !== undefined) places.delete(oldest);
    },
  };
}
