import type { Response, Session } from "../../../../electron/contract/practice.ts";

export type Standing = "open" | "answered" | "right" | "wrong" | "rated";
export type CellFilter = "all" | "open" | "answered" | "flagged" | "right" | "wrong";

export type OverviewCell = {
  readonly place: number;
  readonly standing: Standing;
  readonly flagged: boolean;
};

/** How a question stands; right and wrong only once that may be seen. */
export function standingOf({ kind, chosen, correct, rating }: Response): Standing {
  if (kind === "card") return rating === null ? "open" : "rated";
  if (chosen === null) return "open";
  if (correct === null) return "answered";
  return correct ? "right" : "wrong";
}

export function cellsOf(responses: readonly Response[]): readonly OverviewCell[] {
  return responses.map((response) => ({
    place: response.place,
    standing: standingOf(response),
    flagged: response.flagged,
  }));
}

/** Those of a filter; whatever is not open is answered. */
export function filterCells(
  cells: readonly OverviewCell[],
  filter: CellFilter,
): readonly OverviewCell[] {
  return cells.filter(({ standing, flagged }) => {
    if (filter === "all") return true;
    if (filter === "flagged") return flagged;
    if (filter === "answered") return standing !== "open";
    return standing === filter;
  });
}

export function openCount(responses: readonly Response[]): number {
  return responses.filter((response) => standingOf(response) === "open").length;
}

/** Whether nothing is left to do in a session: every question answered, and where the feedback comes at once committed. */
export function isDone({ plan, responses }: Pick<Session, "plan" | "responses">): boolean {
  const standings = responses.map(standingOf);
  return !standings.some((one) => one === "open" || (one === "answered" && plan.mode === "tutor"));
}

/** Where an arrow key leads in a grid of so many columns; the same place at its edges. */
export function stepInGrid(key: string, at: number, count: number, columns: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    Home: -at,
    End: count - 1 - at,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const next = at + step;
  return next < 0 || next >= count ? at : next;
}
