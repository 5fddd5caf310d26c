import type { Decoding } from "../../contract/conversation.ts";
import { drawSeed } from "./drawSeed.ts";
import { findProfile } from "./profiles.ts";

/** How a model with this profile is asked: as the settings say but for a temperature of its own, with a seed drawn where none is set. */
export function decodingFor(
  profileId: string,
  decoding: Decoding,
): Decoding & { readonly seed: number } {
  const { temperature = decoding.temperature } = findProfile(profileId);
  return { ...decoding, temperature, seed: decoding.seed ?? drawSeed() };
}
