import type { LabelledPair } from "./labelledPair.ts";

export const circulation: readonly LabelledPair[] = [
  {
    topic: "drugs for heart failure with reduced ejection fraction",
    mine: "{a}ACE inhibitor, {b}beta blocker, {c}spironolactone{d}; loop diuretic 40 mg for oedema",
    model:
      "{a}Patients should be started on an ACE inhibitor such as ramipril. {b}A beta-blocker is added once the patient is stable. {c}Spironolactone lowers mortality. {e}SGLT2 inhibitors are now also recommended.",
    differ: "",
  },
  {
    topic: "first aspirin in a heart attack",
    mine: "{a}Give aspirin 300 mg to chew {b}and arrange PCI within 120 minutes.",
    model:
      "{a}Aspirin 75 mg is given as a loading dose. {b}Primary PCI should happen within 2 hours of the first ECG. {c}Oxygen is only needed if saturation is below 94%.",
    differ: "a",
  },
  {
    topic: "rate control in atrial fibrillation",
    mine: "{a}Bisoprolol controls the ventricular rate. {b}Verapamil is an alternative in asthma. {c}Anticoagulate if CHA2DS2-VASc is 2 or more.",
    model:
      "{a}Rate control is achieved with a beta-blocker, e.g. bisoprolol. {c}Men with a CHA2DS2-VASc score of at least 2 need anticoagulation. {d}Digoxin is reserved for sedentary patients.",
    differ: "",
  },
  {
    topic: "murmur of aortic stenosis",
    mine: "{a}Ejection systolic murmur at the right sternal edge {b}radiates to the carotids. {c}Slow rising pulse.",
    model:
      "{a}The murmur of aortic stenosis is diastolic and loudest at the right upper sternal border. {b}It spreads to the carotid arteries. {d}Syncope on exertion is an ominous sign.",
    differ: "a",
  },
  {
    topic: "murmur of mitral regurgitation",
    mine: "{a}Pansystolic murmur at the apex. {b}Radiates to the axilla.",
    model: "{a}A holosystolic murmur is heard at the apex. {b}It radiates to the back.",
    differ: "b",
  },
  {
    topic: "warfarin in pregnancy",
    mine: "{a}Warfarin is safe in pregnancy. {b}Its effect is measured by the INR.",
    model: "{a}Warfarin is contraindicated in pregnancy. {c}Heparin does not cross the placenta.",
    differ: "a",
  },
  {
    topic: "heparin and the placenta",
    mine: "{a}Heparin crosses the placenta. {b}Protamine reverses it.",
    model:
      "{a}Heparin does not cross the placenta. {b}The antidote of heparin is protamine sulphate.",
    differ: "a",
  },
  {
    topic: "statins after a myocardial infarction",
    mine: "{a}Atorvastatin 80 mg at night. {b}Check liver enzymes after 3 months. {c}Can cause myopathy.",
    model:
      "- {a}Atorvastatin 0.08 g once daily\n- {b}Liver function should be checked after 12 weeks\n- {c}Muscle pain and rhabdomyolysis are rare adverse effects\n- {d}Avoid grapefruit juice",
    differ: "",
  },
  {
    topic: "treatment of hypertension at forty",
    mine: "{a}First choice is an ACE inhibitor. {b}Target below 140/90 mmHg.",
    model:
      "{a}In people under 55 an ACE inhibitor or ARB comes first. {b}The blood pressure should be kept below 130/80 mmHg. {c}Reduce salt.",
    differ: "b",
  },
  {
    topic: "hyperkalaemia emergency",
    mine: "{a}Give 10 ml of 10% calcium gluconate to protect the myocardium. {b}Insulin with glucose shifts potassium into cells. {c}Salbutamol neb.",
    model:
      "{-}## Management\n\n1. {a}Intravenous calcium gluconate stabilises the cardiac membrane.\n2. {b}Insulin and dextrose drive potassium into the cells.\n3. {d}Dialysis is the last resort.",
    differ: "",
  },
  {
    topic: "ECG in hyperkalaemia",
    mine: "{a}Tall tented T waves, {b}flat P waves, {c}wide QRS",
    model:
      "{a}The T waves are tall and peaked. {c}The QRS complex becomes narrow. {d}A sine wave pattern precedes arrest.",
    differ: "c",
  },
  {
    topic: "deep vein thrombosis",
    mine: "{a}Wells score decides. {b}If unlikely, do a D-dimer. {c}Treat with apixaban for 3 months.",
    model:
      "{b}A D-dimer is requested when DVT is unlikely. {c}A provoked thrombosis is treated with apixaban for six weeks. {d}Compression ultrasound confirms the clot.",
    differ: "c",
  },
  {
    topic: "pericarditis pain",
    mine: "{a}Pain is relieved by sitting forward. {b}ECG: widespread saddle-shaped ST elevation. {c}Colchicine with NSAIDs.",
    model:
      "{a}The pain gets worse when leaning forward. {b}There is diffuse ST elevation on the ECG. {c}Ibuprofen plus colchicine is the usual treatment.",
    differ: "a",
  },
  {
    topic: "cardiac tamponade",
    mine: "{a}Beck's triad is low BP, raised JVP and muffled heart sounds. {b}Pericardiocentesis.",
    model:
      "{a}Hypotension, a raised jugular venous pressure and quiet heart sounds make up Beck's triad. {c}Pulsus paradoxus exceeds 10 mmHg. {b}Urgent pericardiocentesis is life-saving.",
    differ: "",
  },
  {
    topic: "adrenaline in cardiac arrest",
    mine: "{a}Adrenaline 1 mg IV every 3-5 minutes. {b}Amiodarone 300 mg after the third shock. {c}Chest compressions 100-120 per minute.",
    model:
      "{c}Compress the chest 100 to 120 times a minute. {a}Adrenaline 1 mg is repeated every 10 minutes. {b}After three shocks give amiodarone 300 mg.",
    differ: "a",
  },
  {
    topic: "digoxin toxicity",
    mine: "{a}Hypokalaemia makes digoxin toxicity worse. {b}Patients see yellow halos.",
    model:
      "{a}Digoxin toxicity is precipitated by hyperkalaemia. {b}Xanthopsia (yellow vision) is typical. {c}Digoxin-specific antibody fragments are the antidote.",
    differ: "a",
  },
  {
    topic: "side effects of ACE inhibitors",
    mine: "{a}Dry cough due to bradykinin, {b}hyperkalaemia, {c}angioedema",
    model:
      "{a}A persistent dry cough occurs because bradykinin accumulates. {b}Serum potassium rises. {d}They are teratogenic.",
    differ: "",
  },
  {
    topic: "aortic dissection",
    mine: "{a}Tearing chest pain going through to the back. {b}Type A needs surgery, {c}type B is managed medically with labetalol.",
    model:
      "{a}Sudden tearing pain between the shoulder blades is typical. {b}Stanford type A dissections are operated on urgently. {c}Type B is treated with blood pressure control. {d}CT angiography is the investigation of choice.",
    differ: "",
  },
  {
    topic: "infective endocarditis",
    mine: "{a}Staph aureus in IV drug users. {b}Tricuspid valve affected. {c}3 sets of blood cultures before antibiotics.",
    model:
      "{b}In people who inject drugs the tricuspid valve is usually involved. {a}Staphylococcus aureus is the commonest organism. {c}Take three sets of blood cultures after starting antibiotics.",
    differ: "c",
  },
  {
    topic: "critical limb ischaemia",
    mine: "{a}ABPI below 0.5. {b}Pain at rest.",
    model:
      "{a}The ankle-brachial pressure index is less than 0.5. {b}Rest pain at night is typical. {c}Stop smoking.",
    differ: "",
  },
  {
    topic: "rheumatic fever",
    mine: "{a}Follows group A strep throat. {b}Mitral valve most often affected.",
    model:
      "{a}Rheumatic fever follows pharyngitis with group A Streptococcus. {b}The aortic valve is most often affected. {c}Penicillin prophylaxis for years.",
    differ: "b",
  },
  {
    topic: "supraventricular tachycardia",
    mine: "{a}Vagal manoeuvres first, {b}then adenosine 6 mg IV; {c}contraindicated in asthma.",
    model:
      "{a}Start with vagal manoeuvres. {b}Adenosine 6 mg is pushed rapidly into a large vein. {c}Adenosine must be avoided in asthma.",
    differ: "",
  },
  {
    topic: "coronary supply of the inferior wall",
    mine: "{a}The inferior wall is supplied by the right coronary artery. {b}ST elevation in II, III, aVF.",
    model:
      "{a}The left anterior descending artery supplies the inferior wall. {b}Leads II, III and aVF show ST elevation.",
    differ: "a",
  },
  {
    topic: "amiodarone monitoring",
    mine: "{a}Check TFTs and LFTs every 6 months. {b}Pulmonary fibrosis. {c}Half-life is about 50 days.",
    model:
      "{a}Thyroid and liver function are monitored six-monthly. {b}Amiodarone can cause pulmonary fibrosis. {d}It leads to corneal deposits.",
    differ: "",
  },
  {
    topic: "fluid in septic shock",
    mine: "{a}30 ml/kg crystalloid in first 3 h. {b}Noradrenaline if MAP < 65 mmHg.",
    model:
      "{a}At least 30 mL per kg of crystalloid within three hours is advised. {b}Noradrenaline is the vasopressor of first choice to keep MAP at 65 mmHg or more. {c}Measure lactate.",
    differ: "",
  },
  {
    topic: "preload and nitrates",
    mine: "{a}Nitrates mainly dilate arterioles. {b}Headache is common. {c}Don't combine with sildenafil.",
    model: "{a}Nitrates mainly dilate veins. {c}They are contraindicated with sildenafil.",
    differ: "a",
  },
];
