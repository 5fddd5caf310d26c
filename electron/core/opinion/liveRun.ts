import type { OpinionSettings } from "../../contract/opinion.ts";
import type { OpinionKey, PracticeStore } from "../ports.ts";
import { createRunPace, type RunPace } from "./runPace.ts";

/** A run as it is stored. */
export type StoredRun = ReturnType<PracticeStore["runs"]["list"]>[number];

/** A run with what this process knows of it. */
export type LiveRun = {
  stored: StoredRun;
  /** How the opinions of the model that answers, or answered last, are found; null while that is not known. */
  key: Omit<OpinionKey, "itemId"> | null;
  /** Items that this model could not answer. */
  readonly skipped: Set<string>;
  /** How often the model's process died over an item. */
  readonly deaths: Map<string, number>;
  readonly pace: RunPace;
  readonly stop: AbortController;
};

export function liveRun(stored: StoredRun): LiveRun {
  return {
    stored,
    key: null,
    skipped: new Set(),
    deaths: new Map(),
    pace: createRunPace(),
    stop: new AbortController(),
  };
}

/** Whether it has not ended. */
export function goesOn({ stored }: LiveRun): boolean {
  return stored.state.kind === "running" || stored.state.kind === "waiting";
}

/** Whether both ask in the same way: the samples make a difference to votes only. */
export function isSameWay(one: OpinionSettings, other: OpinionSettings): boolean {
  return (
    one.mode === other.mode &&
    one.shots === other.shots &&
    (one.mode !== "vote" || one.samples === other.samples)
  );
}
