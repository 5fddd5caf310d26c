import { createStore, type StoreApi } from "zustand/vanilla";
import type { BankImport } from "../../../../electron/contract/bank.ts";
import { problemOf, type Problem } from "../../app/problem.ts";
import { tellProblems } from "../../app/tellProblems.ts";
import type { Client } from "../../link/connection.ts";

export type BankImportState = {
  /** Newest first. */
  readonly imports: readonly BankImport[];
  /** The import that ended last while the page watched, for those who listen. */
  readonly ended: BankImport | null;
  readonly problem: Problem | null;
};

export type BankImportStore = {
  readonly state: StoreApi<BankImportState>;
  /** Follows the imports until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  /** Files of this computer, into the bank of this name; null names it as the file does. Null, or why not. */
  readonly add: (paths: readonly string[], name: string | null) => Promise<Problem | null>;
  readonly cancel: (importId: string) => Promise<void>;
  readonly dismiss: () => Promise<void>;
};

/** Banks on their way in, as the core tells it; arrived is called when items may have come. */
export function createBankImportStore(
  { banks: client }: Pick<Client, "banks">,
  arrived: () => void,
): BankImportStore {
  const state = createStore<BankImportState>(() => ({ imports: [], ended: null, problem: null }));

  const attempt = tellProblems(state);

  function take(imports: readonly BankImport[], first: boolean): void {
    const before = new Map(state.getState().imports.map((item) => [item.id, item]));
    const fresh = imports.filter((item) => {
      const known = before.get(item.id);
      // One may begin and end between two looks; those that were over before anyone looked are old.
      return isOver(item) && (known === undefined ? !first : !isOver(known));
    });
    state.setState((now) => ({ imports, ended: fresh[0] ?? now.ended }));
    if (fresh.length > 0) arrived();
  }

  return {
    state,
    follow: async (signal) => {
      let first = true;
      try {
        for await (const { imports } of await client.imports(undefined, { signal })) {
          take(imports, first);
          first = false;
        }
      } catch (error) {
        const problem = problemOf(error);
        if (!signal.aborted && problem.code !== "CONNECTION_LOST") state.setState({ problem });
      }
    },
    add: async (paths, name) => {
      try {
        await client.add({ paths: [...paths], name });
        return null;
      } catch (error) {
        return problemOf(error);
      }
    },
    cancel: (importId) => attempt(() => client.cancelImport({ importId })),
    dismiss: () => attempt(() => client.dismissImports()),
  };
}

/** True when nothing more happens to it. */
export function isOver({ state }: BankImport): boolean {
  return state.kind !== "reading";
}
