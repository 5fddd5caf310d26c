import type { Failure } from "../../contract/failure.ts";
import type { Transfer } from "../../contract/modelFiles.ts";
import type { PartFile } from "./partFile.ts";
import type { PartPaths } from "./partPaths.ts";

export type Stage = Extract<Transfer["state"], { kind: "running" }>["stage"];

/** One run of a transfer, from its beginning or from where the last one stopped. */
export type Job = {
  readonly paths: PartPaths;
  readonly part: PartFile;
  /** Aborts when the student pauses or cancels it, or Viva ends. */
  readonly signal: AbortSignal;
  readonly enter: (stage: Stage) => Promise<void>;
  /** Tells how many bytes were compared. */
  readonly compared: (bytes: number) => void;
  /** Waits before it is tried again; failure is why. Rejects when the signal aborts. */
  readonly waitFor: (ms: number, failure: Failure) => Promise<void>;
  /** Failed DISK_TOO_SMALL where so many more bytes have no room. */
  readonly checkRoom: (missingBytes: number) => Promise<void>;
};
