import { useState } from "react";
import type {
  Check,
  CheckClaim,
  CheckRow,
  PointVerdict,
} from "../../../../electron/contract/check.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { useServices } from "../../app/services.ts";
import type { ColumnNames } from "./columnNames.ts";
import { isQuiet } from "./isQuiet.ts";
import { filterRows, nextToSettle, type PointFilter } from "./pointFilters.ts";
import { focusFinished, focusRow } from "./pointFocus.ts";
import { verdictName } from "./pointVerdicts.ts";
import { draftOf, sourceInput, type SourceDraft } from "./sourceDraft.ts";
import { usePointKeys } from "./usePointKeys.ts";
import { useStep } from "./useStep.ts";

export type PointDialog =
  | { readonly kind: "card"; readonly row: CheckRow }
  | { readonly kind: "move"; readonly claim: CheckClaim };

export type PointActions = {
  readonly choose: (filter: PointFilter) => void;
  /** Settles a row with the source and note that were given for it, and goes on to the next one. */
  readonly settle: (row: CheckRow, verdict: PointVerdict) => void;
  /** Saves source and note of a row that is settled. */
  readonly saveDetails: (row: CheckRow) => void;
  readonly openAgain: (row: CheckRow) => void;
  /** Shows the ways to settle a row that does not ask for it. */
  readonly offer: (row: CheckRow) => void;
  /** Shows or hides where source and note of a row are given. */
  readonly details: (row: CheckRow) => void;
  readonly closeDetails: (row: CheckRow) => void;
  readonly write: (row: CheckRow, draft: SourceDraft) => void;
  /** A null row gives the claim a row of its own. */
  readonly move: (claimId: string, rowId: string | null) => void;
  readonly drag: (claimId: string | null) => void;
  readonly show: (dialog: PointDialog) => void;
  readonly closeDialog: () => void;
};

export type PointsInHand = {
  readonly filter: PointFilter;
  /** The rows that the filter shows. */
  readonly shown: readonly CheckRow[];
  readonly dialog: PointDialog | null;
  /** The row whose source and note are being given. */
  readonly detailed: string | null;
  /** The claim that is being dragged. */
  readonly dragging: string | null;
  readonly busy: boolean;
  /** Whether the ways to settle a row are hidden. */
  readonly quiet: (row: CheckRow) => boolean;
  readonly said: string;
  readonly draft: (row: CheckRow) => SourceDraft;
  readonly act: PointActions;
};

/** What the student does with the rows of a check, by hand and by keys. */
export function usePoints(check: Check, names: ColumnNames): PointsInHand {
  const { board } = useServices();
  const step = useStep();
  const [filter, setFilter] = useState<PointFilter>("all");
  const [dialog, setDialog] = useState<PointDialog | null>(null);
  const [detailed, setDetailed] = useState<string | null>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, SourceDraft>>>({});
  const [dragging, setDragging] = useState<string | null>(null);
  const [offered, setOffered] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const { rows } = check;
  const shown = filterRows(rows, filter);
  const quiet = (row: CheckRow) => isQuiet(row, offered, detailed);
  const draft = (row: CheckRow) => drafts[row.id] ?? draftOf(row.settled);

  const once = async (work: () => Promise<boolean>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const done = await work();
    setBusy(false);
    return done;
  };
  const forget = (row: CheckRow) => {
    setDrafts((before) =>
      Object.fromEntries(Object.entries(before).filter(([rowId]) => rowId !== row.id)),
    );
    setDetailed(null);
  };
  const send = (row: CheckRow, verdict: PointVerdict | null) => {
    const { source, note } = sourceInput(draft(row));
    const given = verdict === null ? { source: null, note: "" } : { source, note };
    return once(() => step(board.settle({ rowId: row.id, verdict, ...given })));
  };

  const settle = async (row: CheckRow, verdict: PointVerdict) => {
    const next = nextToSettle(shown, row.id) ?? nextToSettle(rows, row.id);
    if (!(await send(row, verdict))) return;
    forget(row);
    setSaid(checkTexts.settle.settledAs(verdictName(verdict, row, names)));
    if (next === null) return focusFinished();
    if (!shown.some(({ id }) => id === next)) setFilter("all");
    focusRow(next);
  };
  const saveDetails = async (row: CheckRow) => {
    if (row.settled === null || !(await send(row, row.settled.verdict))) return;
    forget(row);
    focusRow(row.id);
  };
  const openAgain = async (row: CheckRow) => {
    if (!(await send(row, null))) return;
    forget(row);
    setSaid(checkTexts.settle.opened);
    focusRow(row.id);
  };
  const move = async (claimId: string, rowId: string | null) => {
    setDialog(null);
    // What was dragged is about to go elsewhere, and with it who would tell that it was dropped.
    setDragging(null);
    if (!(await once(() => step(board.moveClaim(claimId, rowId))))) return;
    const { opened } = board.state.getState();
    const after = opened.kind === "ready" ? opened.check.rows : rows;
    const at = after.findIndex((row) => row.claims.some(({ id }) => id === claimId));
    const row = after[at];
    if (row === undefined) return;
    setSaid(checkTexts.points.movedTo(at + 1));
    setFilter((before) => (filterRows([row], before).length > 0 ? before : "all"));
    focusRow(row.id);
  };

  const act: PointActions = {
    choose: setFilter,
    settle: (row, verdict) => void settle(row, verdict),
    saveDetails: (row) => void saveDetails(row),
    openAgain: (row) => void openAgain(row),
    offer: (row) => {
      setOffered((before) => new Set([...before, row.id]));
      setSaid(checkTexts.settle.offered);
      // A button that was pressed is gone; the row has the keys for what it opened.
      focusRow(row.id);
    },
    details: (row) => setDetailed((before) => (before === row.id ? null : row.id)),
    closeDetails: (row) => {
      setDetailed(null);
      focusRow(row.id);
    },
    write: (row, given) => setDrafts((before) => ({ ...before, [row.id]: given })),
    move: (claimId, rowId) => void move(claimId, rowId),
    drag: setDragging,
    show: setDialog,
    closeDialog: () => setDialog(null),
  };
  usePointKeys({ rows: shown, names, quiet, act });
  return { filter, shown, dialog, detailed, dragging, busy, quiet, said, draft, act };
}
