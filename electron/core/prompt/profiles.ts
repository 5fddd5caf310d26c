import chatml from "../../../assets/profiles/chatml.json" with { type: "json" };
import llama2Inst from "../../../assets/profiles/llama2-inst.json" with { type: "json" };
import meditron7b from "../../../assets/profiles/meditron-7b.json" with { type: "json" };
import raw from "../../../assets/profiles/raw.json" with { type: "json" };
import template from "../../../assets/profiles/template.json" with { type: "json" };
import vivaDemo from "../../../assets/profiles/viva-demo.json" with { type: "json" };
import { fail } from "../failed.ts";
import { profile, type Profile } from "./profile.ts";

/** Every prompt profile that ships with Viva, the default first. */
export const profiles: readonly Profile[] = [
  meditron7b,
  chatml,
  llama2Inst,
  template,
  raw,
  vivaDemo,
].map((json) => profile.parse(json));

/** The profile of this id; fails with PROFILE_UNKNOWN. */
export function findProfile(id: string): Profile {
  const found = profiles.find((candidate) => candidate.id === id);
  return found ?? fail("PROFILE_UNKNOWN", { profile: id, known: profiles.map((p) => p.id) });
}
