import { synonymsOfMedicine } from "./synonymsOfMedicine.ts";
import { synonymsOfOrgans } from "./synonymsOfOrgans.ts";

/** One way to name something. */
export type SynonymName = {
  readonly name: string;
  /** It means something else as often. */
  readonly doubtful: boolean;
  /** It is one only in exactly these capitals: "PET" is no pet. */
  readonly cased: boolean;
};

/** Names of one thing, and names of kinds of it. Without others, a name only keeps its words from being read one by one. */
export type SynonymGroup = {
  readonly same: readonly SynonymName[];
  readonly kinds: readonly SynonymName[];
};

/** Abbreviations that are no words and may be written in small letters. */
const anyCase = new Set(
  `a1c abg acei acth adhd afib aki aptt armd atp bmi bph cabg ckd cll cml cmv cns cocp copd crp csf cvp cxr dka dmard dna doac dvt
  ebv ecg eeg egfr ekg emg ercp esr esrd eskd fbc fev1 fsh fvc gaba gdm gerd gfr gord gtn hb hba1c hbv hcc hcg hcv hdl hgb
  hiv hla hpv hsv htn ibd ibs icp icu ild inr iop ipf itu ivf jvp ldl lft lfts lmwh lrti lvef maoi mhc mrsa nafld ngt nsaid
  nsaids nstemi ocd ogtt osa pci pcos pcr ppi ptsd ptt raas rbc rct rna siadh sle ssri stemi svt t1dm t2dm tbi tia tsh ugib
  urti uti vfib vtach vte vzv wbc`.split(/\s+/),
);

/**
 * Names of medicine, our own selection, one group a line: names that mean the same between "|", kinds of it after ">".
 * A kind finds the whole, the whole does not find the kind. "~" marks what means something else as often. Single words
 * with a capital are abbreviations.
 */
export const medicalSynonyms: readonly SynonymGroup[] = `${synonymsOfOrgans}${synonymsOfMedicine}`
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => {
    const [same = "", kinds] = line.split(">");
    return { same: namesIn(same), kinds: kinds === undefined ? [] : namesIn(kinds) };
  });

function namesIn(part: string): SynonymName[] {
  return part.split("|").map((marked) => {
    const name = marked.replace(/^~/, "");
    const cased = /^\S*\p{Lu}\S*$/u.test(name) && !anyCase.has(name.toLowerCase());
    return { name, doubtful: marked.startsWith("~"), cased };
  });
}
