import type {
  CheckedFolder,
  DataOverview,
  OpenedArchive,
  Replaced,
  Replacement,
} from "../../../../electron/contract/data.ts";
import type { Problem } from "../../app/problem.ts";

/** Bytes of a copy, so far and in all. */
export type Progress = { readonly done: number; readonly total: number };

/** What is done with the data, one at a time. */
export type DataJob =
  | "backingUp"
  | "exporting"
  | "removingLeft"
  | "restoring"
  | "importing"
  | "erasing"
  | "moving";

/** True for what makes the core close and open again at its end; the page comes back anew. */
export function isLeaving(job: DataJob): boolean {
  return Object.values(jobOf).includes(job);
}

export type DataWork =
  | { readonly kind: "none" }
  | { readonly kind: "running"; readonly job: DataJob; readonly progress: Progress | null }
  | { readonly kind: "failed"; readonly job: DataJob; readonly problem: Problem };

/** A question whose answer takes a moment. */
export type Asked<T> =
  | { readonly kind: "none" }
  | { readonly kind: "asking" }
  | { readonly kind: "answered"; readonly value: T }
  | { readonly kind: "failed"; readonly problem: Problem };

/** An export that was chosen: on its way to the core where the page alone has it, then checked there. */
export type ChosenArchive = Asked<OpenedArchive> | ({ readonly kind: "sending" } & Progress);

export type DataState = {
  /** Null until the core has told it. */
  readonly overview: DataOverview | null;
  /** Why the overview is not followed. */
  readonly problem: Problem | null;
  readonly work: DataWork;
  /** What restoring the backup in view would mean. */
  readonly preview: Asked<Replacement>;
  readonly archive: ChosenArchive;
  readonly target: Asked<CheckedFolder>;
};

/** The job that is running; null while there is none. */
export function runningJob(work: DataWork): DataJob | null {
  return work.kind === "running" ? work.job : null;
}

/** What each action of the core is called while this page waits for it. */
export const jobOf: Record<Replaced["what"], DataJob> = {
  restore: "restoring",
  import: "importing",
  erase: "erasing",
  move: "moving",
};
