import { Failed } from "../failed.ts";
import type { Log, Store, StoredCheck } from "../ports.ts";
import { carryOver } from "./carryOver.ts";
import { comparedOf } from "./comparedOf.ts";
import type { PassagesFor } from "./findPassages.ts";
import { lineUp } from "./points/lineUp.ts";
import { hasEnded, standingOf } from "./standingOf.ts";

export type LiningUp = {
  /**
   * Lines a check's columns up and stores the rows with what follows from them, once the student has committed and
   * every engine has ended; does nothing before, and nothing when that was done. Failed CHECK_MISSING and as the store.
   */
  readonly ifDue: (checkId: string) => Promise<void>;
  /** The same in the background; a failure is logged, and it is tried again when the check is opened. */
  readonly later: (checkId: string) => void;
  /** Resolves when nothing is being lined up. */
  readonly idle: () => Promise<void>;
};

/** Cuts what was written into rows; done is called when a check got new ones. */
export function createLiningUp(
  { store, log }: { readonly store: Pick<Store, "checks">; readonly log: Log },
  passagesFor: PassagesFor,
  done: (checkId: string) => void,
): LiningUp {
  const { checks } = store;
  const going = new Set<Promise<void>>();

  async function ifDue(checkId: string): Promise<void> {
    if (!isDue(checks.get(checkId))) return;
    await passagesFor(checks.get(checkId));
    // An engine may have been asked once more meanwhile, or somebody else may have been quicker.
    const check = checks.get(checkId);
    if (!isDue(check)) return;
    const compared = comparedOf(check);
    const lined = lineUp(compared.columns, compared.passages);
    const rows = carryOver(check.rows ?? [], lined, compared);
    checks.update(checkId, { rows, ...standingOf({ ...check, rows }) });
    done(checkId);
  }

  return {
    ifDue,
    later(checkId) {
      const work: Promise<void> = ifDue(checkId)
        .catch((cause: unknown) => {
          // It was removed meanwhile.
          if (cause instanceof Failed && cause.failure.code === "CHECK_MISSING") return;
          log.error("a check was not lined up", cause);
        })
        .finally(() => going.delete(work));
      going.add(work);
    },
    async idle() {
      while (going.size > 0) await Promise.all(going);
    },
  };
}

/** The stored stage tells whether it was done: it says "running" from the commit, and from a new try, to the line-up. */
function isDue({ mine, answers, stage }: StoredCheck): boolean {
  return mine.committedAt !== null && stage === "running" && answers.every(hasEnded);
}
