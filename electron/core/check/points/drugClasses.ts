import { atFirstUse } from "../../atFirstUse.ts";
import { readSentence } from "../../cite/readSentence.ts";

/** "class: its words / members": endings with a hyphen before them, names otherwise. A class is told by all of its words. */
const table = `
ace inhibitor / -pril
angiotensin receptor blocker / -sartan ARB
beta-blocker / -olol -alol
statin / -statin
calcium channel blocker / -dipine verapamil diltiazem
proton pump inhibitor / -prazole
loop diuretic / furosemide frusemide bumetanide torasemide
thiazide / -thiazide indapamide
sglt2 inhibitor / -gliflozin
direct oral anticoagulant / -xaban dabigatran
selective serotonin reuptake inhibitor / sertraline fluoxetine citalopram escitalopram paroxetine
triptan / -triptan
benzodiazepine / -azepam -zolam chlordiazepoxide
nsaid / ibuprofen naproxen diclofenac indometacin indomethacin ketorolac -coxib
corticosteroid / -sone -solone
opioid / morphine codeine tramadol oxycodone fentanyl methadone
macrolide / clarithromycin erythromycin azithromycin
quinolone / -floxacin
penicillin / -cillin
cephalosporin / cef-
aminoglycoside / gentamicin tobramycin amikacin
tetracycline / -cycline
bisphosphonate / -dronate
glitazone / -glitazone
gliptin / -gliptin
antihistamine / -rizine -tadine
`;

type Family = { readonly words: readonly string[]; readonly holds: (raw: string) => boolean };

const families = atFirstUse(() => table.trim().split("\n").map(readFamily));

function readFamily(line: string): Family {
  const [head = "", members = ""] = line.split(" / ");
  const all = members.split(" ");
  return {
    words: [...readSentence(head, { start: 0, end: head.length }).places.keys()],
    holds: (raw) =>
      all.some((one) =>
        one.startsWith("-")
          ? raw.endsWith(one.slice(1))
          : one.endsWith("-")
            ? raw.startsWith(one.slice(0, -1))
            : raw === one.toLowerCase(),
      ),
  };
}

/** The class of a drug, as the stems of its words; empty for a drug of none, and for the name of a class. */
export function classOf(raw: string): readonly string[] {
  const name = raw.toLowerCase();
  return families().find((family) => family.holds(name))?.words ?? [];
}
