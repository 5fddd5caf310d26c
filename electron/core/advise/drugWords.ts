import { anyOf, wordsOf } from "./pattern.ts";

// Endings of international non-proprietary names, so that a new member of a family is known without a list.
const families = [
  "cillin|mycin|micin|floxacin|cycline|azole|tidine|setron|triptan|gliptin|gliflozin|flozin|glutide|glitazone",
  "pril|prilat|sartan|olol|alol|dipine|statin|fibrate|parin|rudin|xaban|gatran|grel|teplase",
  "prazole|thiazide|semide|lactone|pamil|terol|tropium|phylline|lukast|sone|solone|onide|nisone",
  "azepam|zolam|barbital|caine|curonium|flurane|fentanil|fentanyl|setine|oxetine|traline|pramine|triptyline",
  "apine|peridone|piprazole|prazine|mazine|peridol|gabalin|gabapentin|racetam|toin|zepine|triptyline",
  "ciclovir|tegravir|navir|vudine|citabine|platin|rubicin|taxel|tecan|tinib|ciclib|limus|mab|cept|kinra",
  "dronate|dronic|thyroxine|stigmine|profen|oxicam|coxib|zosin|tadine|rizine|astine|conazole|quine|bendazole|mectin",
];

const drugs = wordsOf(`
  aspirin paracetamol acetaminophen acetylsalicylic morphine codeine tramadol oxycodone hydromorphone methadone
  naloxone naltrexone ketamine propofol thiopental etomidate midazolam adrenaline epinephrine noradrenaline
  norepinephrine dopamine dobutamine vasopressin desmopressin atropine glycopyrronium amiodarone adenosine digoxin
  flecainide isosorbide nitroglycerin glyceryl_trinitrate GTN nitroprusside hydralazine methyldopa clonidine
  insulin metformin gliclazide glipizide glucagon levothyroxine carbimazole propylthiouracil hydrocortisone
  prednisone prednisolone dexamethasone methylprednisolone fludrocortisone heparin warfarin tranexamic_acid vitamin
  folic_acid folate thiamine pyridoxine cobalamin cholecalciferol colecalciferol ferrous iron_sulfate zinc salbutamol
  albuterol ipratropium magnesium_sulfate magnesium_sulphate potassium_chloride sodium_bicarbonate
  calcium_gluconate calcium_chloride sodium_chloride saline dextrose glucose_solution mannitol albumin_infusion
  crystalloids? hartmann's ringer's balanced_solution packed_red_cells packed_cells platelet_concentrate plasma_infusion
  immunoglobulin antibiotics? antivirals? vaccine lithium valproate carbamazepine lamotrigine phenytoin phenobarbital
  levetiracetam diazepam lorazepam sertraline fluoxetine citalopram amitriptyline haloperidol olanzapine quetiapine
  clozapine risperidone methotrexate azathioprine ciclosporin cyclosporine tacrolimus mycophenolate hydroxychloroquine
  sulfasalazine cyclophosphamide allopurinol colchicine ibuprofen naproxen diclofenac indomethacin ceftriaxone
  cefotaxime cefuroxime cefalexin cephalexin meropenem imipenem piperacillin co-amoxiclav vancomycin gentamicin
  nitrofurantoin trimethoprim co-trimoxazole rifampicin rifampin isoniazid pyrazinamide ethambutol aciclovir acyclovir
  oseltamivir ivermectin artesunate quinine chloroquine oxytocin ergometrine misoprostol mifepristone progesterone
  oestradiol estradiol testosterone tamoxifen bisphosphonate alendronate calcium_carbonate lactulose senna loperamide
  ondansetron metoclopramide domperidone cyclizine omeprazole activated_charcoal acetylcysteine N-acetylcysteine
  flumazenil octreotide somatostatin benzylpenicillin penicillin chlorhexidine lidocaine lignocaine bupivacaine
`);

/** Source of a drug, infusion or blood product, by name or by the ending of its name. */
export const drug = anyOf([drugs, `\\b\\p{L}{2,18}(?:${families.join("|")})\\b`]);

/** Source of a counted form of a medicine. */
export const doseForm = wordsOf(`
  tablets? tabs? capsules? caplets? pills? puffs? sprays? drops? patch patches lozenges? suppository suppositories
  sachets? ampoules? ampules? vials? teaspoons? teaspoonfuls? tsp spoonfuls? inhalations? pessary pessaries actuations?
`);
