import type { OfferedFile, OfferedModel, Recommendation } from "../../contract/catalogue.ts";
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

/** In tokens a second: about as fast as one reads a text that must be understood. */
const comfortable = 4;
/** In tokens a second: what is slower than this nobody can work with. */
const workable = 2;

/** The one file to begin with, and why. */
export type Recommended = { readonly fileId: string; readonly reason: Recommendation };

/**
 * The one file to begin with; null when none fits. It is a Meditron-7B, where one fits that is quick enough (or nobody
 * knows yet): Q6_K or else Q5_K_M where a graphics processor holds all layers with room to spare; otherwise the largest
 * up to Q4_K_M that fits with room and writes four tokens a second or more, else the largest that fits with its whole
 * context and writes two. Then the small general model, if that is quick enough; then the largest Meditron-7B that fits,
 * although it is slow. What Viva cannot download, or does not fit, is never recommended.
 */
export function recommend(models: readonly Offered[]): Recommended | null {
  const found = largestFirst(models, mainModel);
  const usualBytes = found.find(({ quantization }) => quantization === usual)?.bytes ?? 0;
  const upToUsual = found.filter(
    ({ quantization, bytes }) => quantization === usual || bytes < usualBytes,
  );
  const best = better
    .map((name) => found.find(({ quantization }) => quantization === name))
    .find((file) => file !== undefined && isRoomy(file) && isOnGraphics(file) && writes(file));
  if (best !== undefined) return { fileId: best.id, reason: "balance" };
  const quick =
    upToUsual.find((file) => isRoomy(file) && writes(file)) ??
    upToUsual.find((file) => isWhole(file) && writes(file, workable));
  if (quick !== undefined) return { fileId: quick.id, reason: whyQuick(quick, upToUsual) };
  const small = largestFirst(models, smallModel).filter(({ fit }) => canLoad(fit));
  const slow = upToUsual.find(isWhole);
  const quickSmall = small.find((file) => writes(file, workable));
  if (slow === undefined) {
    const other = quickSmall ?? small[0];
    return other === undefined ? null : { fileId: other.id, reason: "smallGeneral" };
  }
  if (quickSmall !== undefined) return { fileId: quickSmall.id, reason: "smallGeneralForSpeed" };
  return { fileId: slow.id, reason: "slow" };
}

/** Why a Meditron that is not known to be slow is better than the larger ones. */
function whyQuick(chosen: Candidate, upToUsual: readonly Candidate[]): Recommendation {
  const isAsGood = isRoomy(chosen) ? isRoomy : isWhole;
  const passedOver = upToUsual.filter((file) => file.bytes > chosen.bytes).some(isAsGood);
  if (passedOver) return "smallerForSpeed";
  return chosen.quantization === usual && isRoomy(chosen) ? "balance" : "bestThatFits";
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

/** With its whole context, perhaps with hardly anything to spare. */
function isWhole({ fit }: Candidate): boolean {
  return fit.verdict === "fits" || fit.reason === "little";
}

/** So many tokens a second, as far as anybody knows. */
function writes({ fit }: Candidate, least: number = comfortable): boolean {
  return fit.speed === null || fit.speed.generatePerSecond >= least;
}
