import { fail } from "../failed.ts";

/** Keeps measurements of speed apart from one another and from answers that are being written. */
export type Quiet = {
  /** Failed MODEL_BUSY; what it returns ends the measurement. */
  readonly begin: () => () => void;
  /** Failed MODEL_BUSY when answers are written by now. */
  readonly check: () => void;
};

/** running tells how many calls of models go on or wait. */
export function createQuiet(running: () => number): Quiet {
  let isMeasuring = false;
  return {
    check() {
      const waiting = running();
      if (waiting > 0) fail("MODEL_BUSY", { waiting });
    },
    begin() {
      const waiting = running();
      if (isMeasuring || waiting > 0) fail("MODEL_BUSY", { waiting });
      isMeasuring = true;
      return () => {
        isMeasuring = false;
      };
    },
  };
}
