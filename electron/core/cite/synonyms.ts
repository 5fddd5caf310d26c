import { atFirstUse } from "../atFirstUse.ts";
import { stem } from "./stem.ts";

/**
 * "meaning = expression | expression": our own table of what medicine calls by several names. Expressions in capitals
 * match in capitals only. A meaning that begins with @ is no word; see opposites.ts.
 */
const table = `
myocardial infarction = MI | heart attack | STEMI | NSTEMI
acute coronary syndrome = ACS
atrial fibrillation = AF
ventricular fibrillation = VF
ventricular tachycardia = VT
heart failure = HF | CHF | cardiac failure
blood pressure = BP
@up blood pressure = hypertension | HTN | hypertensive | high blood pressure
@down blood pressure = hypotension | hypotensive | low blood pressure
pulmonary embolism = PE | pulmonary embolus
deep vein thrombosis = DVT
pulmonary angiography = CTPA
electrocardiogram = ECG | EKG | electrocardiograph | electrocardiographic
chronic obstructive pulmonary disease = COPD
oxygen = O2
magnesium sulphate = MgSO4
tuberculosis = TB
pneumococcus = streptococcus pneumoniae | S pneumoniae
coli = escherichia coli | E coli
pylori = helicobacter pylori | H pylori
difficile = clostridioides difficile | clostridium difficile | C difficile
urinary tract infection = UTI | UTIS
respiratory syncytial virus = RSV
cerebrospinal fluid = CSF | spinal fluid
central nervous system = CNS
multiple sclerosis = MS
rheumatoid arthritis = RA
acute kidney injury = AKI
chronic kidney disease = CKD
inappropriate antidiuresis = SIADH | inappropriate ADH | inappropriate antidiuretic hormone
diabetic ketoacidosis = DKA
parathyroid hormone = PTH | parathormone
subarachnoid haemorrhage = SAH
heparin-induced thrombocytopenia = HIT
intravenous immunoglobulin = IVIG
fetal haemoglobin = HBF | HbF
haemoglobin = HB | Hb
iron-binding capacity = TIBC
international ratio = INR
thyroxine = T4 | levothyroxine | L-thyroxine
chorionic gonadotrophin = HCG | hCG | gonadotropin
non-steroidal anti-inflammatory = NSAID | NSAIDS | nonsteroidal antiinflammatory
selective serotonin reuptake inhibitor = SSRI | SSRIS
proton pump inhibitor = PPI | PPIS
ace inhibitor = ACE inhibitor | ACEI | angiotensin converting enzyme inhibitor
beta-blocker = betablocker | beta adrenergic antagonist | beta antagonist | beta blockade
direct oral anticoagulant = DOAC | DOACS | NOAC | NOACS
cyclooxygenase-1 = COX-1 | COX1
cyclooxygenase-2 = COX-2 | COX2
electroencephalogram = EEG
computed tomography = CT
magnetic resonance imaging = MRI
radiograph = X-ray | X ray | xray | x-rays | CXR | radiography
intravenous = IV | intravenously | into a vein
intramuscular = IM | intramuscularly
subcutaneous = SC | subcutaneously
oral = PO | orally | by mouth
adrenaline = epinephrine
noradrenaline = norepinephrine
paracetamol = acetaminophen
salbutamol = albuterol
furosemide = frusemide
rifampicin = rifampin
hydroxycarbamide = hydroxyurea
ciclosporin = cyclosporine
glibenclamide = glyburide
pethidine = meperidine
lidocaine = lignocaine
folic acid = folate
ascorbic acid = vitamin C
pyridoxine = vitamin B6
cobalamin = vitamin B12
aspirin = acetylsalicylic acid
corticosteroid = steroid | steroids | glucocorticoid | cortisone
combined oral contraceptive = combined pill | birth control pill | COCP
glucose = sugar | dextrose
breathless = dyspnoea | shortness of breath | breathlessness | short of breath
kidney = renal
liver = hepatic | hepatocyte | hepatocytes | liver cell | liver cells
heart = cardiac | myocardium | myocardial
lung = pulmonary
brain = cerebral | cerebrum
stomach = gastric
uterus = uterine | womb
fallopian tube = uterine tube | oviduct
skin = cutaneous | dermal
bleed = haemorrhage | haemorrhagic | bleeding | blood loss
clot = thrombus | thrombosis | thrombotic
cancer = malignancy | malignant | carcinoma | neoplasm
tumour = neoplasia
fever = febrile | pyrexia
jaundice = icterus
rash = exanthem
itch = pruritus | itching
vomit = emesis
faint = syncope | fainting
seizure = fit | fits | convulsion | convulsions | epileptic attack | convulsive
tremble = tremor
stiff = rigidity | rigid | stiffness
slow movement = bradykinesia | slowness of movement
double vision = diplopia
drooping eyelid = ptosis
child = children | paediatric | infant | infants | baby | babies | newborn | neonate | neonatal
old = elderly
woman = women | female | mother | mothers
man = men | male
pregnant = pregnancy | gestation | gestational
death = mortality | die | fatal | lethal | deaths | died
protein urine = proteinuria
blood urine = haematuria
fatty stool = steatorrhoea | fatty stools
fat-soluble vitamin = vitamins A, D, E and K
swelling = oedema | oedematous
ulcer = ulceration
stroke = cerebrovascular accident | CVA
antidote = reverse | reversal | reverses
block = inhibit | inhibits | inhibitor | antagonist | antagonise | blocker | blockade | blocks
spread = radiate | radiates | disseminate
shift = deviate | move | moves | displace
trigger = provoke | provokes | precipitate | induce | bring on | brings on
damage = harm | harms | injure | toxic | injury
start = begin | begins | begun | initiate | commence | onset
stop = discontinue | withdraw | cease | withhold
continue = carry on | carried on | go on | maintain | prolong
fail = not responded | unsuccessful
prevent = prophylaxis | prophylactic | prophylactically
immediate = at once | straight away | immediately | as soon as possible | without delay | promptly
exclude = rule out | rules out | ruled out
fatigue = tiredness | tired
dilate = mydriasis | mydriatic
definitive = lasting
sepsis = septic | septicaemia
choice = first-line | first line
monitor = check | checked | measure | measured
eat = food | meal | meals | eating
smoke = smoking | smoker | smokers | tobacco | cigarettes
bed = lying flat | lie flat | supine
lean = sitting forward | leaning forward
antibody = antibodies | autoantibody
neutrophil = polymorph
neuron = neurone | nerve cell
most = majority
enlarged = macrosomia | being large
asymptomatic = no symptoms | without symptoms
@up calcium = ↑ Ca
@down calcium = ↓ Ca
@up potassium = ↑ K
@down potassium = ↓ K
@up sodium = ↑ Na
@down sodium = ↓ Na
liver function test = LFT | LFTS | LFTs | liver enzymes
thyroid function test = TFT | TFTS | TFTs
blood count = FBC | CBC | full blood count | complete blood count
lumbar puncture = LP
echocardiography = echo | TTE
ulcerative colitis = UC
acute tubular necrosis = ATN
tissue transglutaminase = tTG | TTG
jugular venous pressure = JVP
cognitive behavioural therapy = CBT
transient ischaemic attack = TIA
gastro-oesophageal reflux = GORD | GERD
intracranial pressure = ICP
systemic lupus erythematosus = SLE
polycystic ovary = PCOS
inflammatory bowel disease = IBD
benign prostatic hyperplasia = BPH
saturation = sats
anhidrosis = no sweating
ultrasound = US | USS | ultrasonography | sonography
alkaline phosphatase = ALP
low-molecular-weight heparin = LMWH
respiratory rate = RR
osmolality = osm | osmolarity
vitamin = vit
diagnosis = dx
treatment = tx | rx
antibiotic = abx | ABX
flucloxacillin = fluclox
nebulised = neb | nebs | nebuliser
venous thrombosis = VTE | venous thromboembolism
alpha-blocker = alpha blockade
@up triglyceride = hypertriglyceridaemia
damage kidney = nephrotoxic | nephrotoxicity
damage ear = ototoxic | ototoxicity
damage liver = hepatotoxic | hepatotoxicity
sodium chloride = saline
potassium = K+
sodium = Na+
@up potassium = hyperkalaemia | hyperkalaemic
@down potassium = hypokalaemia | hypokalaemic
@up sodium = hypernatraemia
@down sodium = hyponatraemia | hyponatraemic
@up calcium = hypercalcaemia
@down calcium = hypocalcaemia
@up glucose = hyperglycaemia | hyperglycaemic
@down glucose = hypoglycaemia | hypoglycaemic
@up thyroid = hyperthyroidism | thyrotoxicosis | overactive thyroid
@down thyroid = hypothyroidism | underactive thyroid
@up carbon dioxide = hypercapnia | hypercarbia
@down oxygen = hypoxia | hypoxaemia
@down albumin = hypoalbuminaemia
@up lipid = hyperlipidaemia | hypercholesterolaemia
@down volume = hypovolaemia | hypovolaemic
@up heart rate = tachycardia | tachycardic
@down heart rate = bradycardia | bradycardic
@down platelet = thrombocytopenia
@down haemoglobin = anaemia | anaemic
@better = improve | improves | improved | improvement | relieve | relieved | relieves | ease | eases | eased | alleviate | alleviates | better
@worse = worse | worsen | worsens | worsened | aggravate | aggravates | exacerbate | exacerbates | impair | impairs | impaired
@up = ↑ | increase | increases | increased | increasing | raise | raises | raised | elevate | elevated | rise | rises | rising | high | higher | enhance | enhances | boost | upregulate
@down = ↓ | reduce | reduces | reduced | reducing | reduction | lower | lowers | lowered | low | decrease | decreases | decreased | fall | falls | falling | decline | declines | diminish | diminishes | lessen | deplete | depletes | uses up | suppress | suppressed
`;

type Expression = { readonly words: readonly string[]; readonly meaning: readonly string[] };

const wordsOf = (text: string) => text.split(/[\s,-]+/u).filter((word) => word !== "");
const isName = (word: string) => /\p{Lu}/u.test(word.slice(-1)) || /^\p{L}?\p{Lu}+\d*$/u.test(word);

/** The key under which a word of an expression is found: an abbreviation as it is written, anything else by its stem. */
const keyOf = (word: string) =>
  /^\d+$/u.test(word) ? `#${word}` : isName(word) ? `=${word}` : stem(word);

const byFirst = atFirstUse(() =>
  Map.groupBy(
    table
      .trim()
      .split("\n")
      .flatMap((line): Expression[] => {
        const [meaning = "", variants = ""] = line.split(" = ");
        const terms = wordsOf(meaning).map((word) =>
          word.startsWith("@") ? word : /^\d+$/u.test(word) ? `#${word}` : stem(word),
        );
        return variants
          .split(" | ")
          .map((variant) => ({ words: wordsOf(variant).map(keyOf), meaning: terms }));
      })
      .toSorted((a, b) => b.words.length - a.words.length),
    ({ words }) => words[0] ?? "",
  ),
);

/** "Lung" for the "pulmonary" of "chronic obstructive pulmonary disease", so that both ways of writing it meet. */
const meaningOf = (term: string) => {
  const alone = byFirst()
    .get(term)
    ?.find(({ words }) => words.length === 1);
  return alone === undefined ? [term] : alone.meaning;
};

/** The longest expression of the table that begins at a word: how many words it takes and what it means, as stems. */
export function expressionAt(
  words: readonly { readonly raw: string; readonly stem: string }[],
  at: number,
): { readonly length: number; readonly meaning: readonly string[] } | undefined {
  const first = words[at];
  if (first === undefined) return undefined;
  const candidates = [
    ...(byFirst().get(`=${first.raw}`) ?? []),
    ...(byFirst().get(first.stem) ?? []),
  ];
  const found = candidates.find((candidate) =>
    candidate.words.every((key, offset) => {
      const word = words[at + offset];
      return word !== undefined && (key === word.stem || key === `=${word.raw}`);
    }),
  );
  return found === undefined
    ? undefined
    : { length: found.words.length, meaning: found.meaning.flatMap(meaningOf) };
}
