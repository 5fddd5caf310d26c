import { createStore, type StoreApi } from "zustand/vanilla";
import type {
  ImportItem,
  ImportProgress,
  ImportState,
} from "../../../electron/contract/library.ts";
import { problemOf, type Problem } from "../app/problem.ts";
import { tellProblems } from "../app/tellProblems.ts";
import type { Client } from "../link/connection.ts";

/** What those who listen are told: that the student is needed, or that all work has ended. */
export type ImportNews =
  | { readonly kind: "needsStudent"; readonly name: string }
  | {
      readonly kind: "ended";
      readonly added: number;
      readonly known: number;
      readonly failed: number;
    };

export type ImportStoreState = {
  readonly progress: ImportProgress;
  readonly news: ImportNews | null;
  readonly problem: Problem | null;
};

export type ImportStore = {
  readonly state: StoreApi<ImportStoreState>;
  /** Follows the imports until the line to the core ends. */
  readonly follow: (signal: AbortSignal) => Promise<void>;
  /** Adds files and folders of this computer by their paths. */
  readonly add: (paths: readonly string[]) => Promise<void>;
  readonly unlock: (importId: string, password: string) => Promise<void>;
  readonly readByOcr: (importId: string) => Promise<void>;
  /** Reads a document of the library once more, its pictures by OCR. */
  readonly readPictures: (documentId: string) => Promise<void>;
  readonly retry: (importId: string) => Promise<void>;
  readonly cancel: (importId: string | null) => Promise<void>;
  readonly dismiss: () => Promise<void>;
};

const nothing: ImportProgress = { items: [], percent: 0, secondsLeft: null };

/** Files on their way into the library, as the core tells it; arrived is called when a document is ready. */
export function createImportStore(
  { library }: Pick<Client, "library">,
  arrived: () => void,
): ImportStore {
  const state = createStore<ImportStoreState>(() => ({
    progress: nothing,
    news: null,
    problem: null,
  }));

  const attempt = tellProblems(state);

  /** Ends that were told, or that were there before anyone listened. */
  let told: ReadonlySet<string> = new Set();

  function take(progress: ImportProgress, first: boolean): void {
    const before = state.getState().progress;
    const over = progress.items.filter(isOver);
    const quiet = !progress.items.some(isUnderway);
    const news = newsOf(before, progress, quiet ? over.filter(({ id }) => !told.has(id)) : []);
    const telling = first || news?.kind === "ended";
    told = new Set(over.map(({ id }) => id).filter((id) => telling || told.has(id)));
    state.setState(first || news === null ? { progress } : { progress, news });
    if (!first && readyOf(progress) > readyOf(before)) arrived();
  }

  return {
    state,
    follow: async (signal) => {
      let first = true;
      try {
        for await (const progress of await library.imports(undefined, { signal })) {
          take(progress, first);
          first = false;
        }
      } catch (error) {
        const problem = problemOf(error);
        if (!signal.aborted && problem.code !== "CONNECTION_LOST") state.setState({ problem });
      }
    },
    add: (paths) => attempt(() => library.add({ paths: [...paths] })),
    unlock: (importId, password) => attempt(() => library.unlock({ importId, password })),
    readByOcr: (importId) => attempt(() => library.readByOcr({ importId })),
    readPictures: (documentId) => attempt(() => library.readPictures({ documentId })),
    retry: (importId) => attempt(() => library.retryImport({ importId })),
    cancel: (importId) => attempt(() => library.cancelImport({ importId })),
    dismiss: () => attempt(() => library.dismissImports()),
  };
}

/** True while the core works on it, without the student. */
export function isUnderway({ state }: ImportItem): boolean {
  return state.kind === "waiting" || state.kind === "reading" || state.kind === "saving";
}

/** True when nothing more happens to it, until the student tries again. */
export function isOver({ state }: ImportItem): boolean {
  return state.kind === "ready" || state.kind === "failed" || state.kind === "cancelled";
}

function needsStudent({ state }: ImportItem): boolean {
  return state.kind === "needsPassword" || state.kind === "needsOcr";
}

/** For sorting: what runs first, then what needs the student, what failed, what waits, what is done. */
export function urgency(state: ImportState["kind"]): number {
  return order.indexOf(state);
}

const order: readonly ImportState["kind"][] = [
  "saving",
  "reading",
  "needsPassword",
  "needsOcr",
  "failed",
  "waiting",
  "cancelled",
  "ready",
];

function readyOf({ items }: ImportProgress): number {
  return items.filter((item) => item.state.kind === "ready").length;
}

/** What is new: someone is needed, or the last of the work has ended. */
function newsOf(
  before: ImportProgress,
  now: ImportProgress,
  ended: readonly ImportItem[],
): ImportNews | null {
  const waited = new Set(before.items.filter(needsStudent).map((item) => item.id));
  const needing = now.items.find((item) => needsStudent(item) && !waited.has(item.id));
  if (needing !== undefined) return { kind: "needsStudent", name: needing.name };
  const ready = ended.flatMap(({ state }) => (state.kind === "ready" ? [state.how] : []));
  const failed = ended.filter((item) => item.state.kind === "failed").length;
  if (ready.length === 0 && failed === 0) return null;
  const known = ready.filter((how) => how === "known").length;
  return { kind: "ended", added: ready.length - known, known, failed };
}
