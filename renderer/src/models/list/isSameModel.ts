import type { ModelFile } from "../../../../electron/contract/models.ts";

type Told = Pick<ModelFile, "name" | "architecture" | "quantization" | "parameters" | "fileBytes">;

/** Whether two files are the same model, as far as their sizes and headers tell. */
export function isSameModel(one: Told, other: Told): boolean {
  return (
    one.fileBytes === other.fileBytes &&
    one.name === other.name &&
    one.architecture === other.architecture &&
    one.quantization === other.quantization &&
    one.parameters === other.parameters
  );
}
