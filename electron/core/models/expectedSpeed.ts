import type { ExpectedSpeed, Fit, Pace, Probe } from "../../contract/machine.ts";
import type { ModelFile } from "../../contract/models.ts";

/** What a model's speed depends on; fileBytes in bytes, lengths in numbers. */
export type SpeedShape = Pick<
  ModelFile,
  | "fileBytes"
  | "parameters"
  | "layers"
  | "embeddingLength"
  | "feedForwardLength"
  | "kvHeadCount"
  | "headLength"
  | "vocabularySize"
>;

/**
 * Tokens a second that a model should read and write on a computer that was measured. Writing reads all weights but the
 * embedding table from memory for each token; reading calculates with all layers at once. Layers on the graphics
 * processor and those on the processor work one after the other, so their times add up.
 */
export function expectedSpeed(
  shape: SpeedShape,
  { gpuLayers, layers }: Pick<Fit, "gpuLayers" | "layers">,
  { processor, graphics }: Pick<Probe, "processor" | "graphics">,
): Omit<ExpectedSpeed, "basis"> {
  const onGraphics = graphics === null || layers === 0 ? 0 : Math.min(1, gpuLayers / layers);
  const parts = [
    { share: 1 - onGraphics, pace: processor },
    { share: onGraphics, pace: graphics },
  ].flatMap(({ share, pace }) => (pace === null || share === 0 ? [] : [{ share, pace }]));

  const { bytes, parameters } = weightsUsed(shape);
  const secondsOf = (part: (pace: Pace, share: number) => number) =>
    parts.reduce((sum, { pace, share }) => sum + part(pace, share), 0);
  const reading = secondsOf((pace, share) => (share * parameters) / pace.parametersPerSecond);
  const writing = secondsOf(
    (pace, share) => (share * bytes) / pace.bytesPerSecond + (pace.secondsPerToken ?? 0),
  );
  return { promptPerSecond: 1 / reading, generatePerSecond: 1 / writing };
}

/** Bytes that each written token reads, and parameters that each token of a prompt is calculated with. */
function weightsUsed(shape: SpeedShape): { bytes: number; parameters: number } {
  const { fileBytes, parameters, vocabularySize, embeddingLength } = shape;
  const table = vocabularySize * embeddingLength;
  const tables = tablesIn(shape);
  // Where the output is a table of its own, only one row of the embedding table is looked up.
  const lookedUp = tables === 2 ? table / parameters : 0;
  return {
    bytes: fileBytes * (1 - lookedUp),
    // The output is calculated for the last token of a prompt only.
    parameters: parameters - tables * table,
  };
}

/** One where the output shares the embedding's table, otherwise two: what parameters are left beside the layers' own. */
function tablesIn(shape: SpeedShape): 1 | 2 {
  const { parameters, layers, embeddingLength, feedForwardLength, kvHeadCount, headLength } = shape;
  const table = shape.vocabularySize * embeddingLength;
  // Other tensors may look like a second table, but the layers hold something too.
  if (parameters <= 2 * table) return 1;
  const attention = 2 * embeddingLength + 2 * kvHeadCount * headLength;
  const inLayers = layers * embeddingLength * (attention + 3 * feedForwardLength);
  return parameters - inLayers < 1.5 * table ? 1 : 2;
}
