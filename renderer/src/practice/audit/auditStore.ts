import { createStore, type StoreApi } from "zustand/vanilla";
import type { Item } from "../../../../electron/contract/bank.ts";
import { id } from "../../../../electron/contract/id.ts";
import type { AuditEntry, AuditProgress } from "../../../../electron/contract/keyAudit.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import type { Client } from "../../link/connection.ts";

/** A doubted key as it was found, and what the student has done about it since. */
export type DoubtedKey = {
  readonly found: AuditEntry;
  /** The question as it is now. */
  readonly item: Item;
  readonly confirmed: boolean;
};

export type AuditState = {
  /** The bank whose keys these are; null before the first check. */
  readonly bankId: string | null;
  /** In the order of the bank. */
  readonly keys: readonly DoubtedKey[];
  /** Null until the core says how much there is. */
  readonly progress: AuditProgress | null;
  readonly checking: boolean;
  /** The last check went through the whole bank. */
  readonly ended: boolean;
  /** Why it ended early; what was found before stays. */
  readonly problem: Problem | null;
};

export type AuditStore = {
  readonly state: StoreApi<AuditState>;
  /** Goes through a bank anew; resolves when it has ended. */
  readonly check: (bankId: string) => Promise<void>;
  /** What was found before stays. */
  readonly stop: () => void;
  /** The key was looked up and is right, or that is taken back; resolves to null, or to why nothing changed. */
  readonly confirm: (itemId: string, confirmed: boolean) => Promise<Problem | null>;
  /** A question changed elsewhere. */
  readonly take: (item: Item) => void;
};

/** The doubted keys of one bank; changed is called when a key was confirmed. */
export function createAuditStore(
  { banks: client }: Pick<Client, "banks">,
  changed: () => void,
): AuditStore {
  const state = createStore<AuditState>(() => ({
    bankId: null,
    keys: [],
    progress: null,
    checking: false,
    ended: false,
    problem: null,
  }));
  let running = new AbortController();

  function take(item: Item): void {
    state.setState(({ keys }) => ({
      keys: keys.map((key) => (key.item.id === item.id ? { ...key, item } : key)),
    }));
  }

  return {
    state,
    check: async (bankId) => {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      state.setState({
        bankId,
        keys: [],
        progress: null,
        checking: true,
        ended: false,
        problem: null,
      });
      if (!id.safeParse(bankId).success) {
        state.setState({ checking: false, problem: { code: "BANK_MISSING", data: {} } });
        return;
      }
      try {
        for await (const event of await client.audit({ bankId }, { signal })) {
          if (signal.aborted) return;
          if (event.type === "found") {
            const key = { found: event.entry, item: event.entry.item, confirmed: false };
            state.setState(({ keys }) => ({ keys: [...keys, key] }));
          } else {
            const { type: _, ...progress } = event;
            state.setState({ progress });
          }
        }
        if (!signal.aborted) state.setState({ checking: false, ended: true });
      } catch (error) {
        if (!signal.aborted) state.setState({ checking: false, problem: problemOf(error) });
      }
    },
    stop: () => {
      running.abort();
      state.setState({ checking: false });
    },
    confirm: async (itemId, confirmed) => {
      try {
        const item = await client.confirmKey({ itemId, confirmed });
        take(item);
        state.setState(({ keys }) => ({
          keys: keys.map((key) => (key.item.id === itemId ? { ...key, confirmed } : key)),
        }));
        changed();
        return null;
      } catch (error) {
        return problemOf(error);
      }
    },
    take,
  };
}

/** It was edited after the check had found it. */
export function wasEdited({ found, item }: DoubtedKey): boolean {
  return found.item.editedAt !== item.editedAt;
}
