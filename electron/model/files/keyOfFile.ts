import { fileKeyOf } from "../fileKey.ts";
import { systemCode } from "./systemCode.ts";

/** The key of a model's files; null when one is not there, or cannot be reached. */
export async function keyOfFile(path: string): Promise<string | null> {
  try {
    return await fileKeyOf(path);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}
