import type { Failure } from "../../contract/failure.ts";
import { Failed } from "../../core/failed.ts";

/**
 * How one goes on after a setback. later: after a while (what the server asked for, in milliseconds), with fewer
 * connections where it was asked too much. lookAgain: at once, from the original address. wholeOnly: at once, without ranges.
 */
export type GoOn =
  | { readonly kind: "later"; readonly askedMs: number | null; readonly gentler: boolean }
  | { readonly kind: "lookAgain" }
  | { readonly kind: "wholeOnly" };

/** Ends an attempt that is worth another; failure is what is told where that does not help. */
export class Setback extends Error {
  override readonly name = "Setback";
  readonly failure: Failure;
  readonly goOn: GoOn;

  constructor(failure: Failure, goOn: GoOn) {
    super(failure.code);
    this.failure = failure;
    this.goOn = goOn;
  }
}

/** Ends a run of which another one, later, may succeed, although nothing has come so far. */
export class GaveUp extends Failed {}

/** The connection broke, or the server could not be reached. */
export function cut(failure: Failure): Setback {
  return new Setback(failure, { kind: "later", askedMs: null, gentler: false });
}
