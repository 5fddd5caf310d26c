import { atFirstUse } from "../../../core/atFirstUse.ts";
import { medicalSynonyms } from "../medicalSynonyms.ts";
import { termOf, wordsOf } from "./words.ts";

/** Words that are spelled almost as others: each is what was meant. */
const lookAlikes = `
adenine adenosine alanine allele anal aneurysm anion anterior antigen anuria aphagia aphakia aphasia apnoea apraxia arterial
arteriole arteritis arthritis ataxia atrial aural callous callus carotid carpal cation caudal cholera chorda chorea chordae
cilia ciliary colon colic collagen conduction convection cortisol cortisone creatine creatinine cysteine cystine cytidine
cytosine cytosol dysphagia dysphasia dysplasia dyspraxia ductus elastin elastase enteral epidural estradiol estriol estrone
facial fascial femoral fetal fecal fibrin fibrillin fibrinogen fibrosis filariasis flexion flexor fundal gastrin glucagon
glucose glutamate glutamine glycine glycogen guanine guanosine heparin histamine histidine humeral humoral hyoid ileal ileum
iliac ilium incus inguinal innate inner insula insulin intention intension keratin keratosis lacrimal lactase lactate lactose
lateral leucine lingual lipase lumbar lumen lysine lysosome malleolus malleus maltase maltose medial median medical meiosis
menstrual metacarpal metatarsal mental miosis mitosis mucosa mucous mucus myelin myosin myositis mydriasis nasal neural
nitrate nitrite oral orbital organ ossicle osteoblast osteoclast ovary ovum palatal palatine palpation palpitation parental
parenteral parietal parotid patella pectoral penile perineal perineum peritoneal peritoneum peroneal phalanx pharynx phosphatase
phosphate phosphorus plantar plasma plasmid pleura pleural portal prostate prostrate ptosis pubis pupil purine pyrimidine pyridine
radial radical ramus rectal rectus renal renin retina retinal ribose ribosome sacral sacrum saliva sebum sella serine
serosa serous serum silicon silicone somatic spinal spleen splenic stapes sternal steroid sterol stoma stroma sucrase sucrose
sulphate sulphite sulfate sulfite systole talus tarsal tendon tenia testis thalamus thenar thiamine thymine thymidine thymus
thyroid tibia tibial tinea torsion trachea trachoma trochanter trochlea tropic trophic tuber ulcer ulna ulnar uracil urea ureter
urethra uridine urinary uterine uterus uvea uvula vagal vagina vagus valgus varus vein venous venule vesical vesicle villus virus
viscera viscous vitreous volar vomer`;

const rightTerms = atFirstUse(
  (): ReadonlySet<string> =>
    new Set([
      ...wordsOf(lookAlikes).map(({ term }) => term),
      ...medicalSynonyms
        .flatMap(({ same, kinds }) => [...same, ...kinds])
        .flatMap(({ name }) => wordsOf(name).map(({ term }) => term)),
    ]),
);

/** Whether a word is known to be spelled as it is meant; a word that is not known may be, too. */
export function isRightWord(folded: string): boolean {
  return rightTerms().has(termOf(folded));
}
