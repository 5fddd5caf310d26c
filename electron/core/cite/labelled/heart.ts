import type { LabelledPassage } from "./labelledPassage.ts";

export const heart: readonly LabelledPassage[] = [
  {
    topic: "aspirin in acute coronary syndrome",
    passage:
      "Patients with a suspected acute coronary syndrome should chew aspirin 300 mg as soon as possible. Aspirin irreversibly inhibits cyclooxygenase-1 in platelets and so prevents the formation of thromboxane A2. The effect lasts for the life of the platelet, about 7 to 10 days.",
    supported: [
      "Aspirin blocks platelet COX-1 irreversibly, which stops thromboxane A2 from being made.",
      "A loading dose of 0.3 g aspirin is chewed when acute coronary syndrome is suspected.",
    ],
    partly: [
      "Aspirin irreversibly inhibits cyclooxygenase-1 in platelets and lowers the risk of colorectal cancer.",
    ],
    notFound: ["Aspirin reversibly inhibits cyclooxygenase-1 in platelets."],
    numberConflict: [
      "Patients with suspected acute coronary syndrome should chew aspirin 30 mg at once.",
    ],
  },
  {
    topic: "heart failure drugs",
    passage:
      "Angiotensin-converting enzyme inhibitors reduce mortality in heart failure with reduced ejection fraction. A dry cough occurs in about 10% of patients because bradykinin accumulates. They are contraindicated in pregnancy and in bilateral renal artery stenosis.",
    supported: [
      "ACE inhibitors lower the death rate in heart failure with reduced ejection fraction.",
      "ACE inhibitors must not be used in pregnancy.",
    ],
    partly: [
      "Angiotensin-converting enzyme inhibitors reduce mortality in heart failure by 23%.",
      "ACE inhibitors are contraindicated in pregnancy and in severe aortic stenosis.",
    ],
    notFound: ["Angiotensin receptor blockers cause a dry cough in many patients."],
    numberConflict: ["A dry cough occurs in about 40% of patients on ACE inhibitors."],
  },
  {
    topic: "beta blockers",
    passage:
      "Beta-blockers slow the heart rate and reduce myocardial oxygen demand. In stable heart failure, bisoprolol is started at 1.25 mg once daily and doubled at intervals of at least two weeks up to 10 mg. They can mask the tachycardia of hypoglycaemia and may provoke bronchospasm in asthma.",
    supported: [
      "Bisoprolol is begun at 1.25 mg a day in stable heart failure.",
      "Beta blockers may trigger bronchospasm in people with asthma.",
    ],
    partly: [
      "Beta-blockers slow the heart rate by about 15 beats per minute.",
      "Beta-blockers may provoke bronchospasm in asthma and worsen psoriasis.",
    ],
    notFound: ["Beta-blockers increase the heart rate and myocardial oxygen demand."],
    numberConflict: ["Bisoprolol is started at 12.5 mg once daily in stable heart failure."],
  },
  {
    topic: "atrial fibrillation",
    passage:
      "In atrial fibrillation the pulse is irregularly irregular and the electrocardiogram shows no P waves. The CHA2DS2-VASc score estimates the yearly risk of stroke; anticoagulation is recommended for men with a score of 2 or more. Direct oral anticoagulants are preferred to warfarin unless there is a mechanical valve or moderate to severe mitral stenosis.",
    supported: [
      "The ECG in AF shows absent P waves and the pulse is irregularly irregular.",
      "Anticoagulation is recommended for men whose CHA2DS2-VASc score is at least 2.",
    ],
    partly: [
      "The electrocardiogram of atrial fibrillation shows no P waves and a ventricular rate of 160 per minute.",
      "Direct oral anticoagulants are preferred to warfarin in atrial fibrillation because they need no dietary restriction.",
    ],
    notFound: ["Warfarin is preferred to direct oral anticoagulants in atrial fibrillation."],
    numberConflict: [
      "Anticoagulation is recommended for men with a CHA2DS2-VASc score of 4 or more.",
    ],
  },
  {
    topic: "hypertension definition",
    passage:
      "Hypertension is diagnosed when the clinic blood pressure is 140/90 mmHg or higher and ambulatory monitoring confirms a daytime average of at least 135/85 mmHg. Most patients have no symptoms. Lifestyle advice includes less salt, less alcohol, regular exercise and weight loss.",
    supported: [
      "High blood pressure is usually asymptomatic.",
      "A clinic BP of at least 140/90 mmHg suggests hypertension.",
    ],
    partly: [
      "Most patients with hypertension have no symptoms for 20 years.",
      "Lifestyle advice in hypertension includes less salt, regular exercise and relaxation training.",
    ],
    notFound: ["Most patients with hypertension have headache and visual symptoms."],
    numberConflict: [
      "Hypertension is diagnosed when the clinic blood pressure is 160/100 mmHg or higher.",
    ],
  },
  {
    topic: "infective endocarditis",
    passage:
      "Infective endocarditis should be suspected in any patient with fever and a new heart murmur. Three sets of blood cultures are taken from different sites before antibiotics are given. Staphylococcus aureus is the most common cause, and in intravenous drug users the tricuspid valve is typically affected.",
    supported: [
      "In people who inject drugs, endocarditis typically affects the tricuspid valve.",
      "Fever together with a new murmur should raise suspicion of infective endocarditis.",
    ],
    partly: [
      "Staphylococcus aureus is the most common cause of endocarditis and is treated with flucloxacillin for 6 weeks.",
      "Blood cultures are taken before antibiotics are given, and transoesophageal echocardiography follows in all patients.",
    ],
    notFound: ["Blood cultures are taken after antibiotics have been given."],
    numberConflict: ["Six sets of blood cultures are taken before antibiotics are given."],
  },
  {
    topic: "aortic stenosis",
    passage:
      "Aortic stenosis causes an ejection systolic murmur that radiates to the carotid arteries. Severe stenosis is defined by a valve area below 1 cm² or a mean gradient above 40 mmHg. The classic symptoms are exertional dyspnoea, angina and syncope, and valve replacement is indicated once they appear.",
    supported: [
      "The murmur of aortic stenosis is ejection systolic and spreads to the carotids.",
      "Exertional breathlessness, angina and fainting are the classic symptoms of aortic stenosis.",
    ],
    partly: [
      "Aortic stenosis causes an ejection systolic murmur that radiates to the carotid arteries and is usually due to rheumatic fever.",
    ],
    notFound: ["Aortic stenosis causes an early diastolic murmur at the left sternal edge."],
    numberConflict: ["Aortic stenosis is severe when the mean gradient is above 20 mmHg."],
  },
  {
    topic: "pulmonary embolism",
    passage:
      "Pulmonary embolism presents with sudden breathlessness, pleuritic chest pain and tachycardia. CT pulmonary angiography is the investigation of choice. A normal D-dimer excludes embolism only when the clinical probability is low. Anticoagulation is continued for at least 3 months.",
    supported: [
      "CTPA is the investigation of choice for PE.",
      "After pulmonary embolism, anticoagulants are given for a minimum of three months.",
    ],
    partly: [
      "CT pulmonary angiography is the investigation of choice in pulmonary embolism and exposes the patient to 10 mSv.",
      "Pulmonary embolism presents with sudden breathlessness, pleuritic chest pain and a loud second heart sound.",
    ],
    notFound: [
      "A normal D-dimer excludes pulmonary embolism even when the clinical probability is high.",
    ],
    numberConflict: ["After pulmonary embolism anticoagulation is continued for 3 weeks."],
  },
  {
    topic: "digoxin",
    passage:
      "Digoxin inhibits the sodium-potassium pump and increases the force of contraction. Its therapeutic range is narrow, and hypokalaemia increases the risk of toxicity. Early signs of poisoning are nausea, confusion and yellow vision. The usual maintenance dose is 62.5 to 250 micrograms daily.",
    supported: [
      "Low potassium makes digoxin toxicity more likely.",
      "The usual maintenance dose of digoxin is 0.0625–0.25 mg daily.",
    ],
    partly: [
      "Digoxin inhibits the sodium-potassium pump and slows conduction through the atrioventricular node.",
      "Early signs of digoxin poisoning are nausea, confusion and convulsions.",
    ],
    notFound: [
      "Hyperkalaemia increases the risk of digoxin toxicity.",
      "Digoxin toxicity causes hypokalaemia.",
    ],
    numberConflict: ["The usual maintenance dose of digoxin is 62.5 to 250 mg daily."],
  },
  {
    topic: "cardiac arrest",
    passage:
      "During cardiopulmonary resuscitation of an adult, the chest is compressed 5 to 6 cm deep at a rate of 100 to 120 per minute. The ratio of compressions to breaths is 30:2. Adrenaline 1 mg is given intravenously every 3 to 5 minutes. Ventricular fibrillation and pulseless ventricular tachycardia are shockable rhythms.",
    supported: [
      "Adults in cardiac arrest receive epinephrine 1 mg IV every 3–5 min.",
      "VF and pulseless VT can be shocked.",
    ],
    partly: [
      "Adrenaline 1 mg is given intravenously every 3 to 5 minutes and raises coronary perfusion pressure.",
    ],
    notFound: ["Asystole and pulseless electrical activity are shockable rhythms."],
    numberConflict: [
      "The ratio of compressions to breaths in adults is 15:2.",
      "The chest is compressed at a rate of 60 to 80 per minute during adult cardiopulmonary resuscitation.",
    ],
  },
  {
    topic: "statins",
    passage:
      "Statins inhibit HMG-CoA reductase, the rate-limiting enzyme of cholesterol synthesis, and increase the number of LDL receptors on hepatocytes. Muscle pain is the most common complaint; rhabdomyolysis is rare. Atorvastatin 80 mg is recommended after myocardial infarction.",
    supported: [
      "By blocking HMG-CoA reductase, statins make liver cells carry more LDL receptors.",
      "After a heart attack, atorvastatin 80 mg is advised.",
    ],
    partly: [
      "Muscle pain is the most common complaint with statins and occurs in 7% of patients.",
      "Statins inhibit HMG-CoA reductase and should be taken at night.",
    ],
    notFound: [
      "Ezetimibe inhibits HMG-CoA reductase.",
      "Statins decrease the number of LDL receptors on hepatocytes.",
    ],
    numberConflict: ["Atorvastatin 20 mg is recommended after myocardial infarction."],
  },
  {
    topic: "pericarditis",
    passage:
      "Acute pericarditis causes sharp chest pain that is worse on lying flat and eases on sitting forward. The electrocardiogram shows widespread saddle-shaped ST elevation with PR depression. Treatment is with a non-steroidal anti-inflammatory drug and colchicine for 3 months.",
    supported: [
      "The pain of acute pericarditis is relieved by leaning forward.",
      "Diffuse ST elevation with PR depression is seen on the ECG in pericarditis.",
    ],
    partly: [
      "Acute pericarditis causes sharp chest pain that is worse on lying flat and most often follows a viral infection.",
    ],
    notFound: ["The pain of acute pericarditis eases on lying flat."],
    numberConflict: ["Colchicine is given for 12 months in acute pericarditis."],
  },
];
