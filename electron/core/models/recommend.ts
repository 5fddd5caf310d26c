import type { OfferedFile, OfferedModel } from "../../contract/catalogue.ts";
import type { Fit } from "../../contract/machine.ts";

type Offered = Pick<OfferedModel, "id"> & {
  readonly files: readonly Pick<OfferedFile, "id" | "address" | "quantization" | "bytes" | "fit">[];
};
type Candidate = Offered["files"][number] & { readonly fit: Fit };

const mainModel = "meditron-7b";
const smallModel = "qwen2.5-1.5b-instruct";

/** The usual balance of size and quality. */
const usual = "Q4_K_M";
/** What a graphics processor that holds all of it writes quickly enough anyway, best first. */
const better = ["Q6_K", "Q5_K_M"];

/** About as fast as one reads a text that must be understood; in tokens a second. */
const comfortable = 4;

/**
 * The id of the one file to begin with; null when none fits. It is a Meditron-7B: Q6_K or else Q5_K_M where a graphics
 * processor holds all layers with room to spare; otherwise Q4_K_M where it fits with room and writes four tokens a second
 * or more (or nobody knows yet); otherwise the largest smaller one that does. Where none does, the largest that fits at
 * all, slowly or with hardly anything to spare, but with its whole context and not above Q4_K_M; then the small general
 * model. What Viva cannot download, or does not fit, is never recommended.
 */
export function recommend(models: readonly Offered[]): string | null {
  const found = largestFirst(models, mainModel);
  const usualBytes = found.find(({ quantization }) => quantization === usual)?.bytes ?? 0;
  const upToUsual = found.filter(
    ({ quantization, bytes }) => quantization === usual || bytes < usualBytes,
  );
  const chosen =
    better
      .map((name) => found.find(({ quantization }) => quantization === name))
      .find((file) => file !== undefined && isRoomy(file) && isOnGraphics(file)) ??
    upToUsual.find((file) => isRoomy(file) && isComfortable(file)) ??
    upToUsual.find(({ fit }) => fit.verdict === "fits" || fit.reason === "little") ??
    largestFirst(models, smallModel).find(({ fit }) => canLoad(fit));
  return chosen?.id ?? null;
}

/** Those of a model that Viva can download and judge. */
function largestFirst(models: readonly Offered[], id: string): readonly Candidate[] {
  return models
    .filter((model) => model.id === id)
    .flatMap(({ files }) =>
      files.flatMap(({ fit, ...file }) =>
        fit === null || file.address === null ? [] : [{ ...file, fit }],
      ),
    )
    .toSorted((left, right) => right.bytes - left.bytes);
}

/** What needs other applications to be closed first does not fit now. */
function canLoad({ verdict, reason }: Fit): boolean {
  return verdict !== "no" && reason !== "closeOthers";
}

function isRoomy({ fit }: Candidate): boolean {
  return fit.verdict === "fits";
}

function isOnGraphics({ fit }: Candidate): boolean {
  return fit.gpuLayers >= fit.layers;
}

function isComfortable({ fit }: Candidate): boolean {
  return fit.speed === null || fit.speed.generatePerSecond >= comfortable;
}
