import type { OfferedFile, OfferedModel } from "../../../../electron/contract/catalogue.ts";
import type { Fit } from "../../../../electron/contract/machine.ts";
import { fitSaid } from "../fitSaid.ts";

export type Why = "whyGraphics" | "whyRoom" | "whyTight" | "whyOnlySmall" | "whySmall";

/** The one file to begin with; null where none fits. */
export function recommendedOf(
  offers: readonly OfferedModel[],
): { readonly model: OfferedModel; readonly file: OfferedFile } | null {
  for (const model of offers) {
    const file = model.files.find(({ recommended }) => recommended);
    if (file !== undefined) return { model, file };
  }
  return null;
}

/** Why a model is recommended among what is offered, as far as the figures tell. */
export function whyRecommended(
  model: OfferedModel,
  fit: Fit,
  offers: readonly OfferedModel[],
): Why {
  if (!isMeditron(model)) {
    const someFits = offers.some((one) => isMeditron(one) && one.files.some(loads));
    return someFits ? "whySmall" : "whyOnlySmall";
  }
  if (fit.gpuLayers >= fit.layers) return "whyGraphics";
  return fit.verdict === "fits" ? "whyRoom" : "whyTight";
}

function isMeditron({ id }: OfferedModel): boolean {
  return id.startsWith("meditron");
}

function loads({ fit, address }: OfferedFile): boolean {
  return fit !== null && address !== null && ["fits", "tight"].includes(fitSaid(fit));
}
