import type { LabelledPair } from "./labelledPair.ts";

export const nervesAndOthers: readonly LabelledPair[] = [
  {
    topic: "thrombolysis in stroke",
    mine: "{a}Alteplase within 4.5 hours. {b}CT head first to rule out bleeding. {c}Aspirin 300 mg after 24 h.",
    model:
      "{b}Haemorrhage must be excluded by CT. {a}Alteplase can be given up to 9 hours after onset. {c}Aspirin 300 mg is begun 24 hours after thrombolysis. {d}Thrombectomy for large vessel occlusion.",
    differ: "a",
  },
  {
    topic: "middle cerebral artery stroke",
    mine: "{a}Left MCA stroke gives aphasia. {b}Face and arm worse than leg. {c}Contralateral weakness.",
    model:
      "{a}A right MCA stroke causes aphasia. {b}The arm and face are weaker than the leg. {d}Gaze deviates to the lesion.",
    differ: "a",
  },
  {
    topic: "Parkinson disease",
    mine: "{a}Resting tremor, {b}rigidity, {c}bradykinesia. {d}Levodopa with carbidopa.",
    model:
      "{c}Slowness of movement is essential to the diagnosis. {a}The tremor is present at rest. {d}Levodopa is combined with carbidopa. {e}Loss of neurones in the substantia nigra.",
    differ: "",
  },
  {
    topic: "status epilepticus",
    mine: "{a}Lorazepam 4 mg IV. {b}If still fitting, levetiracetam or phenytoin. {c}Check glucose.",
    model:
      "{c}Blood glucose is checked at once. {a}Intravenous lorazepam 4 mg is the first drug. {b}Phenytoin 20 mg/kg or levetiracetam follows. {d}Anaesthesia after 30 minutes.",
    differ: "",
  },
  {
    topic: "valproate in women",
    mine: "{a}Valproate is teratogenic, avoid in women of childbearing age. {b}Lamotrigine instead.",
    model:
      "{a}Valproate is safe in women who may become pregnant. {b}Lamotrigine is an alternative. {c}Folic acid 5 mg daily is recommended.",
    differ: "a",
  },
  {
    topic: "subarachnoid haemorrhage",
    mine: "{a}Thunderclap headache. {b}LP for xanthochromia after 12 hours. {c}Nimodipine 60 mg 4-hourly.",
    model:
      "{a}A sudden thunderclap headache is typical. {b}Xanthochromia is sought by lumbar puncture at least 12 h after onset. {c}Nimodipine 60 mg every four hours prevents vasospasm. {d}Berry aneurysm.",
    differ: "",
  },
  {
    topic: "extradural haematoma",
    mine: "{a}Middle meningeal artery. {b}Lucid interval. {c}Biconvex on CT.",
    model:
      "{a}Bleeding comes from the bridging veins. {c}CT shows a lens-shaped collection. {b}There may be a lucid interval.",
    differ: "a",
  },
  {
    topic: "myasthenia gravis",
    mine: "{a}Antibodies against the acetylcholine receptor. {b}Fatigable weakness. {c}Pyridostigmine. {d}Look for thymoma with CT chest.",
    model:
      "{b}Weakness gets worse with use. {a}Acetylcholine receptor antibodies are present in 85%. {d}A CT of the chest looks for a thymoma. {c}Pyridostigmine relieves symptoms.",
    differ: "",
  },
  {
    topic: "Guillain-Barre syndrome",
    mine: "{a}Ascending weakness after Campylobacter. {b}Reflexes lost. {c}CSF protein raised with normal cells. {d}IVIG, not steroids.",
    model:
      "{a}Weakness descends from the face. {b}Tendon reflexes are absent. {c}The CSF shows high protein and a normal cell count. {d}Corticosteroids are effective.",
    differ: "ad",
  },
  {
    topic: "multiple sclerosis relapse",
    mine: "{a}Methylprednisolone 500 mg po for 5 days. {b}Steroids shorten the relapse but don't alter disability.",
    model:
      "{a}A relapse is treated with oral methylprednisolone 0.5 g daily for five days. {b}Steroids hasten recovery without changing long-term disability. {c}Oligoclonal bands in CSF.",
    differ: "",
  },
  {
    topic: "facial nerve palsy",
    mine: "{a}LMN lesion involves the forehead. {b}Prednisolone within 72 h. {c}Protect the eye.",
    model:
      "{a}A lower motor neuron lesion spares the forehead. {b}Prednisolone is started within three days. {c}Eye protection with drops and tape.",
    differ: "a",
  },
  {
    topic: "third nerve palsy",
    mine: "{a}Eye is down and out. {b}Dilated pupil suggests compression by a posterior communicating artery aneurysm.",
    model:
      "{a}The eye points down and out. {b}A spared pupil suggests an aneurysm of the posterior communicating artery. {c}Ptosis is complete.",
    differ: "b",
  },
  {
    topic: "migraine",
    mine: "{a}Triptan for attacks. {b}Propranolol prevents. {c}No combined pill with aura.",
    model:
      "{a}Acute attacks are treated with sumatriptan. {b}Propranolol is used for prophylaxis. {c}The combined oral contraceptive is contraindicated in migraine with aura. {d}Avoid trigger foods.",
    differ: "",
  },
  {
    topic: "lithium",
    mine: "{a}Level 0.4-1.0 mmol/L. {b}Check every 3 months. {c}NSAIDs raise the level. {d}Coarse tremor = toxicity",
    model:
      "{a}The therapeutic range is 0.4 to 1.0 mmol/L. {c}NSAIDs increase lithium levels. {b}Levels are measured every 12 months. {e}It can cause nephrogenic diabetes insipidus.",
    differ: "b",
  },
  {
    topic: "depression first line",
    mine: "{a}SSRI eg sertraline. {b}Continue for 6 months after remission. {c}CBT.",
    model:
      "{a}An SSRI such as sertraline is first choice. {b}Treatment goes on for at least six months after recovery. {c}Cognitive behavioural therapy is equally effective. {d}Hyponatraemia in the elderly.",
    differ: "",
  },
  {
    topic: "clozapine",
    mine: "{a}For treatment-resistant schizophrenia. {b}Weekly FBC at first because of agranulocytosis. {c}Causes diarrhoea.",
    model:
      "{a}Clozapine is used when two antipsychotics have failed in schizophrenia. {b}Full blood counts are taken weekly for 18 weeks. {c}Constipation is common and may be fatal.",
    differ: "c",
  },
  {
    topic: "alcohol withdrawal",
    mine: "{a}Chlordiazepoxide reducing regime. {b}IV Pabrinex before glucose. {c}Delirium tremens at 48-72 h.",
    model:
      "{b}Thiamine must be given before glucose. {a}Chlordiazepoxide is tapered over a week. {c}Delirium tremens appears after 2 to 3 days.",
    differ: "",
  },
  {
    topic: "pre-eclampsia",
    mine: "{a}BP over 140/90 after 20 weeks with proteinuria. {b}Labetalol. {c}Magnesium sulphate for seizures. {d}Aspirin 75-150 mg from 12 weeks.",
    model:
      "{a}Hypertension and proteinuria appear after 20 weeks of gestation. {b}Labetalol is the first-line antihypertensive. {c}Eclamptic fits are treated with diazepam. {d}Low-dose aspirin from 12 weeks lowers the risk.",
    differ: "c",
  },
  {
    topic: "postpartum haemorrhage",
    mine: "{a}Uterine atony is the commonest cause. {b}Oxytocin, {c}bimanual compression",
    model:
      "{a}Most cases are due to uterine atony. {b}Oxytocin 5 units is given slowly IV. {d}Tranexamic acid 1 g within 3 hours.",
    differ: "",
  },
  {
    topic: "ectopic pregnancy",
    mine: "{a}Ampulla is the commonest site. {b}Methotrexate if hCG < 1500 and no pain. {c}Salpingectomy.",
    model:
      "{a}Most ectopics implant in the isthmus of the tube. {b}Methotrexate can be used when hCG is below 1500 IU/L. {c}Surgery is usually a salpingectomy.",
    differ: "a",
  },
  {
    topic: "anti-D",
    mine: "{a}Given to RhD-negative mothers at 28 weeks. {b}And within 72 h of birth.",
    model:
      "{a}Rhesus-positive mothers receive anti-D at 28 weeks. {b}A further dose follows within 72 hours of delivery. {c}The Kleihauer test sizes the bleed.",
    differ: "a",
  },
  {
    topic: "combined pill",
    mine: "{a}Inhibits ovulation. {b}Raises the risk of DVT. {c}Protects against ovarian cancer.",
    model:
      "{a}Ovulation is suppressed. {b}Venous thrombosis is more frequent. {c}The risk of ovarian cancer is increased. {d}Breast cancer risk rises slightly.",
    differ: "c",
  },
  {
    topic: "febrile convulsion",
    mine: "{a}6 months to 5 years. {b}Less than 15 minutes. {c}Antipyretics do not prevent recurrence.",
    model:
      "{a}Children between 6 months and 5 years are affected. {b}Simple ones last under 15 min. {c}Paracetamol does not prevent further convulsions. {d}A third recur.",
    differ: "",
  },
  {
    topic: "pyloric stenosis",
    mine: "{a}Projectile non-bilious vomiting. {b}Hypochloraemic metabolic alkalosis. {c}Ramstedt pyloromyotomy.",
    model:
      "{a}Vomiting is projectile and bilious. {b}There is a hypochloraemic hypokalaemic metabolic acidosis. {c}Treatment is a pyloromyotomy after rehydration.",
    differ: "ab",
  },
  {
    topic: "bronchiolitis",
    mine: "{a}RSV. {b}Supportive only, {c}no bronchodilators or steroids. {d}Palivizumab for preterms.",
    model:
      "{a}Respiratory syncytial virus is the usual cause. {b}Care is supportive. {c}Bronchodilators are not recommended. {e}Admit if feeding is under half of normal.",
    differ: "",
  },
  {
    topic: "Kawasaki disease",
    mine: "{a}Fever for 5 days or more. {b}IVIG and aspirin. {c}Echo for coronary aneurysms.",
    model:
      "{a}Fever must last at least five days. {c}Echocardiography looks for coronary artery aneurysms. {b}Treatment is with intravenous immunoglobulin; aspirin is contraindicated.",
    differ: "b",
  },
  {
    topic: "gout",
    mine: "{a}Needle-shaped negatively birefringent crystals. {b}Don't start allopurinol in the acute attack. {c}Colchicine 500 mcg bd.",
    model:
      "{a}The crystals are positively birefringent. {c}Colchicine 0.5 mg two to four times daily. {b}Allopurinol should not be begun during an attack.",
    differ: "a",
  },
  {
    topic: "giant cell arteritis",
    mine: "{a}Prednisolone 60 mg straight away if vision affected. {b}ESR > 50. {c}Temporal artery biopsy.",
    model:
      "{a}High-dose prednisolone (60 mg) must not wait for the biopsy. {b}The ESR is usually above 50 mm/h. {d}Polymyalgia rheumatica coexists in half.",
    differ: "",
  },
  {
    topic: "methotrexate",
    mine: "{a}Once weekly. {b}Folic acid 5 mg weekly on another day. {c}Monitor FBC and LFTs.",
    model:
      "{a}Methotrexate is taken once a day. {b}Folic acid is given once a week. {c}Blood count and liver function are monitored. {d}Trimethoprim must be avoided.",
    differ: "a",
  },
  {
    topic: "compartment syndrome",
    mine: "{a}Pain on passive stretch. {b}Pulses are lost late. {c}Fasciotomy within 6 hours.",
    model:
      "{a}Passive stretching of the muscles is very painful. {b}Loss of pulses is an early sign. {c}Emergency fasciotomy is required.",
    differ: "b",
  },
  {
    topic: "fractured neck of femur",
    mine: "{a}Leg is shortened and externally rotated. {b}Hemiarthroplasty if displaced intracapsular.",
    model:
      "{a}The leg is short and internally rotated. {b}Displaced intracapsular fractures get a hemiarthroplasty. {c}Surgery within 36 hours.",
    differ: "a",
  },
  {
    topic: "wrist drop",
    mine: "{a}Radial nerve damaged in the spiral groove. {b}Fracture of the humeral shaft.",
    model:
      "{a}Wrist drop is due to injury of the ulnar nerve. {b}It follows a fracture of the shaft of the humerus.",
    differ: "a",
  },
  {
    topic: "acute angle closure glaucoma",
    mine: "{a}Painful red eye with a fixed mid-dilated pupil. {b}IV acetazolamide 500 mg. {c}Pilocarpine constricts the pupil.",
    model:
      "{a}The eye is red and painful and the pupil mid-dilated. {b}Acetazolamide 0.5 g is given intravenously. {c}Pilocarpine dilates the pupil. {d}Laser iridotomy is definitive.",
    differ: "c",
  },
  {
    topic: "iron deficiency",
    mine: "{a}Microcytic anaemia. {b}Ferritin low, {c}TIBC high. {d}Ferrous sulphate 200 mg, carry on for 3 months after Hb is normal.",
    model:
      "{a}The anaemia is macrocytic. {b}Serum ferritin is reduced. {c}Total iron-binding capacity is increased. {d}Oral iron is continued for three months after correction.",
    differ: "a",
  },
  {
    topic: "pernicious anaemia",
    mine: "{a}Antibodies to intrinsic factor. {b}B12 injections 1 mg every 3 months. {c}Never give folate alone.",
    model:
      "{a}Intrinsic factor antibodies are specific. {b}Hydroxocobalamin 1 mg is injected every 12 weeks. {d}Gastric cancer risk is higher.",
    differ: "",
  },
  {
    topic: "haemophilia A",
    mine: "{a}Factor VIII deficiency. {b}X-linked recessive. {c}APTT prolonged, {d}PT normal.",
    model:
      "{a}Haemophilia A is a lack of factor IX. {b}Inheritance is X-linked recessive. {c}The APTT is prolonged. {e}Avoid intramuscular injections.",
    differ: "a",
  },
  {
    topic: "chronic myeloid leukaemia",
    mine: "{a}Philadelphia chromosome t(9;22). {b}Imatinib. {c}Massive spleen.",
    model:
      "{a}The Philadelphia chromosome is found in nearly all. {b}Imatinib inhibits the BCR-ABL tyrosine kinase. {c}Splenomegaly may be massive. {d}Blast crisis.",
    differ: "",
  },
  {
    topic: "tumour lysis syndrome",
    mine: "{a}High potassium, {b}high phosphate, {c}low calcium. {d}Rasburicase.",
    model:
      "{a}Hyperkalaemia develops. {b}Phosphate rises. {c}Calcium rises as well. {d}Rasburicase breaks down uric acid.",
    differ: "c",
  },
  {
    topic: "melanoma",
    mine: "{a}Breslow thickness is the main prognostic factor. {b}Wide excision 1-2 cm.",
    model:
      "{a}Prognosis depends chiefly on Breslow thickness. {b}It is excised with a margin of 1 to 2 cm. {c}BRAF is mutated in half.",
    differ: "",
  },
  {
    topic: "psoriasis",
    mine: "{a}Extensor surfaces. {b}Beta-blockers and lithium make it worse. {c}Vitamin D analogues with topical steroid.",
    model:
      "{a}Plaques lie on the flexor surfaces. {b}Lithium and beta-blockers may exacerbate psoriasis. {c}A topical corticosteroid with a vitamin D analogue is used first. {d}Nail pitting.",
    differ: "a",
  },
  {
    topic: "benzodiazepine overdose",
    mine: "{a}Flumazenil reverses benzos {b}but may cause seizures.",
    model:
      "{a}Naloxone reverses benzodiazepines. {b}Flumazenil can provoke convulsions. {c}Support the airway.",
    differ: "a",
  },
];
