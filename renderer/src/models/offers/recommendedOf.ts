import type {
  OfferedFile,
  OfferedModel,
  Recommendation,
} from "../../../../electron/contract/catalogue.ts";

/** The one file to begin with, and why; null where none fits. */
export function recommendedOf(offers: readonly OfferedModel[]): {
  readonly model: OfferedModel;
  readonly file: OfferedFile;
  readonly why: Recommendation;
} | null {
  for (const model of offers) {
    for (const file of model.files) {
      if (file.recommended !== null) return { model, file, why: file.recommended };
    }
  }
  return null;
}
