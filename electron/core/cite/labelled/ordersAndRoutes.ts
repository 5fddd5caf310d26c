import type { LabelledPassage } from "./labelledPassage.ts";

/** Several numbers in one sentence, how often and by which route, and statements turned into their opposite. */
export const ordersAndRoutes: readonly LabelledPassage[] = [
  {
    topic: "ondansetron doses",
    passage:
      "Adults receive 8 mg of ondansetron and children under 40 kg receive 4 mg. It is injected slowly over 15 minutes because it prolongs the QT interval.",
    supported: [
      "In adults the dose of ondansetron is 8 mg.",
      "Ondansetron prolongs the QT interval.",
    ],
    partly: ["Adults receive 8 mg of ondansetron an hour before surgery."],
    notFound: ["Ondansetron shortens the QT interval."],
    numberConflict: [
      "Adults receive 4 mg of ondansetron and children under 40 kg receive 8 mg.",
      "Children under 40 kg receive 8 mg of ondansetron.",
    ],
  },
  {
    topic: "tests for coeliac disease",
    passage:
      "Transglutaminase antibodies have a sensitivity of 93% and a specificity of 98% for coeliac disease. Biopsy is done while the patient still eats gluten. Total IgA is measured before the antibodies are judged.",
    supported: [
      "The sensitivity of transglutaminase antibodies is 93% in coeliac disease.",
      "Transglutaminase antibodies have a specificity of 98% and a sensitivity of 93%.",
    ],
    partly: [
      "Transglutaminase antibodies have a sensitivity of 93% but cost more than gliadin antibodies.",
    ],
    notFound: ["Total IgA is measured after the antibodies are judged."],
    numberConflict: [
      "Transglutaminase antibodies have a sensitivity of 98% and a specificity of 93%.",
      "The specificity of transglutaminase antibodies is 93%.",
    ],
  },
  {
    topic: "pressures in the heart",
    passage:
      "The systolic pressure is about 25 mmHg in the right ventricle and 120 mmHg in the left ventricle. The wall of the left ventricle is three times as thick. The right coronary artery feeds the sinus node in 60% of people.",
    supported: ["In the right ventricle the systolic pressure is about 25 mmHg."],
    partly: [
      "The systolic pressure is about 25 mmHg in the right ventricle and rises in pulmonary embolism.",
    ],
    notFound: ["The left coronary artery feeds the sinus node in 60% of people."],
    numberConflict: [
      "In the right ventricle the systolic pressure is about 120 mmHg.",
      "The systolic pressure is 25 mmHg in the left ventricle.",
    ],
  },
  {
    topic: "morphine at the end of life",
    passage:
      "Oral morphine is begun at 2.5 mg every four hours in frail adults. Half of that dose is given when it is injected subcutaneously. Constipation does not wear off, so a laxative is given from the first day.",
    supported: ["Frail adults begin oral morphine at 2.5 mg q4h."],
    partly: [
      "Oral morphine is begun at 2.5 mg every four hours in frail adults, together with haloperidol.",
    ],
    notFound: ["Constipation wears off after some days of morphine."],
    numberConflict: [
      "Oral morphine is begun at 25 mg every four hours in frail adults.",
      "Oral morphine is begun at 2.5 mg every two hours in frail adults.",
    ],
  },
  {
    topic: "amoxicillin for ears",
    passage:
      "Amoxicillin 500 mg is taken t.i.d. for five days in otitis media. In penicillin allergy clarithromycin 250 mg b.i.d. replaces it. Most children recover without antibiotics.",
    supported: [
      "In otitis media amoxicillin 500 mg is taken three times daily for 5 days.",
      "Amoxicillin 1.5 g per day is taken for five days in otitis media.",
    ],
    partly: [
      "Amoxicillin 500 mg is taken t.i.d. for five days in otitis media and sinusitis of children.",
    ],
    notFound: ["Few children recover without antibiotics."],
    numberConflict: [
      "Amoxicillin 500 mg is taken b.i.d. for five days in otitis media.",
      "In penicillin allergy clarithromycin 250 mg is taken q.i.d. instead.",
    ],
  },
  {
    topic: "adrenaline for anaphylaxis at school",
    passage:
      "In anaphylaxis adrenaline is injected intramuscularly into the outer thigh. Antihistamines may be added after adrenaline, never before it. One in 300 pupils carries an autoinjector.",
    supported: [
      "In anaphylaxis adrenaline is given IM in the outer thigh.",
      "An autoinjector is carried by 1 in 300 pupils.",
    ],
    partly: ["In anaphylaxis adrenaline is injected intramuscularly, and the legs are raised."],
    notFound: [
      "In anaphylaxis adrenaline is injected subcutaneously into the outer thigh.",
      "Adrenaline may be added after antihistamines.",
    ],
    numberConflict: ["One in 30 pupils carries an autoinjector."],
  },
  {
    topic: "liver enzymes and drugs",
    passage:
      "Rifampicin induces liver enzymes and so weakens the pill. Clarithromycin inhibits them and raises the level of simvastatin. Grapefruit juice is discouraged with simvastatin.",
    supported: ["Liver enzymes are induced by rifampicin.", "The pill is weakened by rifampicin."],
    partly: ["Rifampicin induces liver enzymes and turns tears orange."],
    notFound: [
      "Rifampicin inhibits liver enzymes.",
      "Grapefruit juice is recommended with simvastatin.",
      "Clarithromycin lowers the level of simvastatin.",
    ],
    numberConflict: [],
  },
  {
    topic: "drugs around an operation",
    passage:
      "Beta-blockers are continued on the morning of surgery. ACE inhibitors are stopped 24 hours before it. Fluids come before vasopressors when the pressure falls.",
    supported: [
      "On the morning of surgery beta-blockers are carried on.",
      "Stop ACE inhibitors 24 hours before surgery.",
    ],
    partly: [
      "ACE inhibitors are stopped 24 hours before surgery, and gliflozins three days before.",
    ],
    notFound: [
      "Beta-blockers are stopped on the morning of surgery.",
      "Vasopressors come before fluids when the pressure falls.",
    ],
    numberConflict: ["ACE inhibitors are stopped 72 hours before surgery."],
  },
  {
    topic: "evidence for colchicine in gout",
    passage:
      "There is strong evidence for colchicine in acute gout. It relieves pain without causing bleeding. Allopurinol is not begun during an attack.",
    supported: [
      "Evidence for colchicine in acute gout is strong.",
      "Allopurinol should not be started in an attack.",
    ],
    partly: ["Colchicine relieves pain without causing bleeding, but it harms the marrow."],
    notFound: [
      "There is little evidence for colchicine in acute gout.",
      "Colchicine relieves pain and causes bleeding.",
      "Colchicine worsens pain in acute gout.",
    ],
    numberConflict: [],
  },
  {
    topic: "worsening of myasthenia",
    passage:
      "Muscle weakness in myasthenia is worsened by gentamicin and improved by rest. Antibodies at the postsynaptic membrane destroy the receptors. Pyridostigmine 60 mg is taken four times a day.",
    supported: [
      "Gentamicin makes the weakness of myasthenia worse.",
      "Pyridostigmine 60 mg q.i.d. is taken in myasthenia.",
    ],
    partly: ["Muscle weakness in myasthenia is worsened by gentamicin and by hot weather."],
    notFound: [
      "Muscle weakness in myasthenia is improved by gentamicin.",
      "Antibodies at the presynaptic membrane destroy the receptors.",
    ],
    numberConflict: ["Pyridostigmine 60 mg is taken twice a day."],
  },
  {
    topic: "troponin over time",
    passage:
      "Troponin rises within 4 hours of infarction, peaks at 24 hours and returns to normal within 10 days. The creatine kinase returns to normal sooner.",
    supported: ["Troponin peaks at 24 hours.", "Troponin rises within 4 hours after infarction."],
    partly: ["Troponin peaks at 24 hours and is also raised in sepsis and kidney failure."],
    notFound: ["The creatine kinase returns to normal later than troponin."],
    numberConflict: [
      "Troponin peaks at 10 days and returns to normal within 24 hours.",
      "Troponin peaks at 4 hours after infarction.",
    ],
  },
  {
    topic: "vessels and the drugs that widen them",
    passage:
      "Nitrates dilate veins more than arterioles and so reduce the preload. Hydralazine reduces the afterload. Tolerance is avoided by a nitrate-free interval of 10 to 14 hours each day.",
    supported: ["Nitrates lower preload because they dilate veins more than arterioles."],
    partly: ["Nitrates dilate veins more than arterioles and cause throbbing headaches."],
    notFound: [
      "Nitrates dilate arterioles more than veins.",
      "Hydralazine increases the afterload.",
    ],
    numberConflict: [
      "Tolerance is avoided by a nitrate-free interval of less than 10 hours each day.",
    ],
  },
  {
    topic: "lesions of the spinal cord",
    passage:
      "A lesion of the upper motor neuron makes reflexes brisk; one of the lower motor neuron abolishes them. Pain fibres cross within two segments and ascend on the opposite side. Proximal muscles recover first.",
    supported: ["Upper motor neuron lesions make reflexes brisk."],
    partly: ["A lesion of the upper motor neuron makes reflexes brisk and causes clonus."],
    notFound: [
      "A lesion of the lower motor neuron makes reflexes brisk.",
      "Distal muscles recover first.",
      "Pain fibres descend on the opposite side.",
    ],
    numberConflict: ["Pain fibres cross within six segments."],
  },
];
