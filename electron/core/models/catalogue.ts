import { z } from "zod";
import json from "../../../assets/models.json" with { type: "json" };
import {
  catalogueModel,
  type CatalogueFile,
  type CatalogueModel,
} from "../../contract/catalogue.ts";
import { fileNameOf } from "./fileNameOf.ts";

/** Every model that Viva knows of, in the order in which a screen lists them. */
export const catalogue: readonly CatalogueModel[] = z
  .object({ models: z.array(catalogueModel) })
  .parse(json).models;

const files = catalogue.flatMap((model) => model.files);

/** The file of the catalogue with this id; null when there is none. */
export function catalogueFileById(id: string): CatalogueFile | null {
  return files.find((file) => file.id === id) ?? null;
}

/** The file of the catalogue that this is the address of, or of its page; null when there is none. */
export function catalogueFileAt(address: string): CatalogueFile | null {
  const [plain = ""] = address.trim().split(/[?#]/);
  const direct = plain.replace("/blob/", "/resolve/");
  return files.find((file) => file.address === direct) ?? null;
}

/** Sizes are published with three digits. */
const rounding = 0.005;

/** The file of the catalogue that has this file's name and size; null when none has. */
export function catalogueFileLike(path: string, bytes: number): CatalogueFile | null {
  const name = fileNameOf(path);
  const hasSize = (file: CatalogueFile): boolean =>
    Math.abs(file.bytes - bytes) <= (file.exact ? 0 : file.bytes * rounding);
  return files.find((file) => file.fileName === name && hasSize(file)) ?? null;
}
