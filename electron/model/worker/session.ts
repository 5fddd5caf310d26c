import type { AnswerMemory } from "./answerMemory.ts";
import type { HeadFiles } from "./headFile.ts";
import type { NativeModel } from "./native.ts";
import type { ReadingPace } from "./readPrompt.ts";
import type { RenderTurns } from "./renderTemplate.ts";
import type { SampleSpace } from "./sampleSpace.ts";

/** A loaded model with what is learnt while it is used. */
export type Session = {
  readonly model: NativeModel;
  readonly answers: AnswerMemory;
  readonly pace: ReadingPace;
  /** Frames turns with the model file's own chat template; null without one. */
  readonly renderTurns: RenderTurns | null;
  /** Changes whenever the model file does. */
  readonly fileKey: string;
  /** Evaluated prompt heads; null keeps none on disk. */
  readonly heads: HeadFiles | null;
  /** Bytes that the evaluation of one token takes. */
  readonly tokenBytes: number;
  /** A head whose evaluation takes at least this long is kept. */
  readonly saveHeadAfterMs: number;
  readonly samples: SampleSpace;
  /** The room for samples is freed when it was not used for so long. */
  readonly freeSamplesAfterMs: number;
};
