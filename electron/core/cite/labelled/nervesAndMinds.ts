import type { LabelledPassage } from "./labelledPassage.ts";

export const nervesAndMinds: readonly LabelledPassage[] = [
  {
    topic: "ischaemic stroke",
    passage:
      "In acute ischaemic stroke, intravenous alteplase 0.9 mg/kg is given within 4.5 hours of the onset of symptoms once a CT scan has excluded haemorrhage. Mechanical thrombectomy is offered for occlusion of a large proximal artery. Blood pressure must be below 185/110 mmHg before thrombolysis.",
    supported: [
      "Thrombolysis with alteplase is possible up to 4.5 h after the symptoms began.",
      "A CT has to rule out bleeding before alteplase is given.",
    ],
    partly: [
      "Mechanical thrombectomy is offered within 24 hours for occlusion of a large proximal artery.",
      "Intravenous alteplase 0.9 mg/kg is given in acute ischaemic stroke, with 10% of the dose as a bolus.",
    ],
    notFound: [
      "Alteplase is given when a CT scan has shown haemorrhage.",
      "Tenecteplase is given within 4.5 hours of the onset of stroke.",
    ],
    numberConflict: [
      "Alteplase 9 mg/kg is given in acute ischaemic stroke.",
      "Blood pressure must be below 220/120 mmHg before thrombolysis.",
    ],
  },
  {
    topic: "subarachnoid haemorrhage",
    passage:
      "Subarachnoid haemorrhage presents with a sudden thunderclap headache that peaks within seconds. A CT scan within 6 hours detects nearly all cases; later a lumbar puncture at 12 hours looks for xanthochromia. Nimodipine 60 mg every 4 hours for 21 days reduces delayed cerebral ischaemia.",
    supported: [
      "Nimodipine 60 mg four-hourly for three weeks lowers the risk of delayed cerebral ischaemia after SAH.",
      "Thunderclap headache of sudden onset is how subarachnoid bleeding presents.",
    ],
    partly: [
      "Subarachnoid haemorrhage presents with a sudden thunderclap headache and is usually due to a ruptured berry aneurysm.",
    ],
    notFound: ["Nifedipine reduces delayed cerebral ischaemia after subarachnoid haemorrhage."],
    numberConflict: [
      "Nimodipine 600 mg every 4 hours is given after subarachnoid haemorrhage.",
      "After subarachnoid haemorrhage nimodipine is given for 7 days.",
    ],
  },
  {
    topic: "status epilepticus",
    passage:
      "Convulsive status epilepticus is a seizure that lasts longer than 5 minutes. Lorazepam 4 mg intravenously is the first treatment in hospital; buccal midazolam 10 mg is used when there is no venous access. If seizures go on, levetiracetam, phenytoin or valproate follows.",
    supported: [
      "Without IV access, 10 mg of midazolam is given buccally.",
      "A fit of more than 5 min counts as convulsive status epilepticus.",
    ],
    partly: [
      "If seizures go on, levetiracetam 60 mg/kg follows.",
      "If seizures go on, levetiracetam follows, and general anaesthesia is induced after 30 minutes.",
    ],
    notFound: [
      "Phenytoin is the first treatment of convulsive status epilepticus.",
      "Haloperidol 5 mg is given intravenously in status epilepticus.",
    ],
    numberConflict: [
      "Convulsive status epilepticus is a seizure that lasts longer than 30 minutes.",
      "Lorazepam 40 mg intravenously is the first treatment of status epilepticus in hospital.",
    ],
  },
  {
    topic: "Parkinson disease",
    passage:
      "Parkinson's disease results from loss of dopaminergic neurons in the substantia nigra. The cardinal signs are bradykinesia, rigidity and a resting tremor of 4 to 6 Hz. Levodopa is combined with carbidopa, which does not cross the blood-brain barrier and prevents peripheral conversion. Metoclopramide is contraindicated because it blocks dopamine receptors.",
    supported: [
      "Slowness of movement, stiffness and tremor at rest are the main signs of Parkinson's disease.",
      "Metoclopramide should not be used in Parkinson's disease since it is a dopamine antagonist.",
    ],
    partly: [
      "Levodopa is combined with carbidopa and is best taken 30 minutes before meals.",
      "Parkinson's disease results from loss of dopaminergic neurons in the substantia nigra and Lewy bodies are found in the survivors.",
    ],
    notFound: [
      "Carbidopa crosses the blood-brain barrier.",
      "Domperidone is contraindicated in Parkinson's disease.",
    ],
    numberConflict: ["The resting tremor of Parkinson's disease has a frequency of 10 to 12 Hz."],
  },
  {
    topic: "multiple sclerosis",
    passage:
      "Multiple sclerosis is an inflammatory demyelinating disease of the central nervous system that is disseminated in time and space. Oligoclonal bands are found in the cerebrospinal fluid of more than 85% of patients. Acute relapses are treated with methylprednisolone 1 g intravenously for 3 days, which speeds recovery but does not change long-term disability.",
    supported: [
      "Steroids for a relapse of MS make recovery faster without altering disability in the long run.",
      "Over 85% of people with multiple sclerosis have oligoclonal bands in the CSF.",
    ],
    partly: [
      "Multiple sclerosis is an inflammatory demyelinating disease of the central nervous system and is more common far from the equator.",
    ],
    notFound: [
      "Methylprednisolone improves long-term disability in multiple sclerosis.",
      "Multiple sclerosis is a demyelinating disease of the peripheral nervous system.",
    ],
    numberConflict: [
      "Acute relapses of multiple sclerosis are treated with methylprednisolone 100 mg intravenously for 3 days.",
    ],
  },
  {
    topic: "migraine",
    passage:
      "Migraine attacks last 4 to 72 hours and are typically unilateral and pulsating, with nausea, photophobia and phonophobia. Triptans are contraindicated in ischaemic heart disease. Propranolol, topiramate and amitriptyline are used for prevention. Combined oral contraceptives must not be used by women who have migraine with aura.",
    supported: [
      "Women with migraine with aura should not take the combined pill.",
      "Propranolol is among the drugs that prevent migraine.",
    ],
    partly: [
      "Triptans are contraindicated in ischaemic heart disease and in hemiplegic migraine.",
      "Propranolol, topiramate and botulinum toxin are used for prevention of migraine.",
    ],
    notFound: [
      "Triptans are safe in ischaemic heart disease.",
      "Women who have migraine with aura should use combined oral contraceptives.",
    ],
    numberConflict: [
      "Migraine attacks last 5 to 30 minutes.",
      "A migraine attack typically lasts 4 to 7 days.",
    ],
  },
  {
    topic: "Guillain-Barré syndrome",
    passage:
      "Guillain-Barré syndrome is an ascending, symmetrical weakness with loss of reflexes that often follows Campylobacter jejuni enteritis. The cerebrospinal fluid shows raised protein with a normal cell count. Intravenous immunoglobulin or plasma exchange speeds recovery, whereas corticosteroids have no benefit. Vital capacity must be monitored.",
    supported: [
      "Steroids do not help in Guillain-Barré syndrome.",
      "CSF protein is elevated while the cells are normal in Guillain-Barré syndrome.",
    ],
    partly: [
      "Vital capacity must be monitored in Guillain-Barré syndrome, and ventilation is needed below 20 mL/kg.",
      "Intravenous immunoglobulin speeds recovery in Guillain-Barré syndrome when given in a dose adjusted to body weight.",
    ],
    notFound: [
      "Corticosteroids speed recovery in Guillain-Barré syndrome.",
      "Guillain-Barré syndrome is a descending weakness with brisk reflexes.",
      "Campylobacter enteritis often follows Guillain-Barré syndrome.",
    ],
    numberConflict: [],
  },
  {
    topic: "myasthenia gravis",
    passage:
      "Myasthenia gravis is caused by antibodies against the acetylcholine receptor at the neuromuscular junction. Weakness increases with use, and ptosis and diplopia are frequent first signs. Pyridostigmine inhibits acetylcholinesterase. A thymoma is found in 10 to 15% of patients, so the chest is imaged.",
    supported: [
      "Drooping eyelids and double vision are often the earliest signs of myasthenia gravis.",
      "Fatigable weakness marks myasthenia gravis: strength declines as a muscle is used.",
    ],
    partly: [
      "Pyridostigmine 60 mg inhibits acetylcholinesterase.",
      "Myasthenia gravis is caused by antibodies against the acetylcholine receptor, and aminoglycosides can make it worse.",
    ],
    notFound: [
      "Pyridostigmine inhibits the acetylcholine receptor.",
      "Weakness improves with use in myasthenia gravis.",
    ],
    numberConflict: ["A thymoma is found in 60 to 70% of patients with myasthenia gravis."],
  },
  {
    topic: "depression",
    passage:
      "Depression is diagnosed when low mood or loss of interest and other symptoms have lasted for at least 2 weeks. Selective serotonin reuptake inhibitors are the first-line drugs; the effect takes 2 to 4 weeks. Treatment is continued for at least 6 months after remission. Sertraline 50 mg once daily is a usual starting dose.",
    supported: [
      "SSRIs are the first choice of drug for depression.",
      "Antidepressants should be carried on for no less than six months once remission is reached.",
    ],
    partly: [
      "Selective serotonin reuptake inhibitors are the first-line drugs for depression and often cause sexual dysfunction.",
    ],
    notFound: ["Tricyclic antidepressants are the first-line drugs for depression."],
    numberConflict: [
      "Sertraline 500 mg once daily is a usual starting dose.",
      "Depression is diagnosed when symptoms have lasted for at least 6 months.",
    ],
  },
  {
    topic: "lithium",
    passage:
      "Lithium prevents relapse in bipolar disorder. The serum level is measured 12 hours after the last dose and should lie between 0.4 and 1.0 mmol/L. Coarse tremor, ataxia and confusion suggest toxicity, which thiazides, ACE inhibitors and non-steroidal anti-inflammatory drugs make more likely. Thyroid and renal function are checked every 6 months.",
    supported: [
      "NSAIDs and thiazide diuretics raise the danger of lithium toxicity.",
      "A lithium level of 0.4–1.0 mmol/L is the target 12 h after the last dose.",
    ],
    partly: [
      "Thyroid and renal function are checked every 6 months during lithium treatment because of hypothyroidism and nephrogenic diabetes insipidus.",
    ],
    notFound: [
      "Thiazides make lithium toxicity less likely.",
      "Valproate levels are measured 12 hours after the last dose.",
    ],
    numberConflict: [
      "The serum lithium level should lie between 4 and 10 mmol/L.",
      "Lithium serum levels are measured 2 hours after the last dose.",
    ],
  },
  {
    topic: "schizophrenia",
    passage:
      "Clozapine is reserved for schizophrenia that has not responded to two other antipsychotics. Agranulocytosis occurs in about 1% of patients, so the white cell count is checked weekly for the first 18 weeks. Constipation can be fatal. First-rank symptoms include thought insertion and delusional perception.",
    supported: [
      "Clozapine is kept for patients in whom two other antipsychotics have failed.",
      "About 1 in 100 patients on clozapine develops agranulocytosis.",
    ],
    partly: [
      "First-rank symptoms include thought insertion, delusional perception and catatonia.",
      "The white cell count is checked weekly for the first 18 weeks of clozapine, and troponin is measured because of myocarditis.",
    ],
    notFound: [
      "Olanzapine causes agranulocytosis in about 1% of patients.",
      "Clozapine is the first treatment for schizophrenia.",
    ],
    numberConflict: [
      "With clozapine, agranulocytosis occurs in about 15% of patients.",
      "The white cell count is checked weekly for the first 6 weeks of clozapine.",
    ],
  },
  {
    topic: "opioid overdose",
    passage:
      "Opioid overdose causes respiratory depression, pinpoint pupils and a reduced level of consciousness. Naloxone 400 micrograms is given intravenously and repeated, because its half-life of about 60 minutes is shorter than that of most opioids. The aim is adequate breathing rather than full wakefulness.",
    supported: [
      "Naloxone 0.4 mg IV is given for opioid overdose.",
      "Repeated naloxone is needed since it wears off sooner than most opioids.",
    ],
    partly: [
      "Opioid overdose causes respiratory depression, pinpoint pupils and sometimes pulmonary oedema.",
    ],
    notFound: [
      "Flumazenil 400 micrograms is given intravenously in opioid overdose.",
      "Opioid overdose causes dilated pupils.",
    ],
    numberConflict: [
      "Naloxone 400 mg is given intravenously in opioid overdose.",
      "The half-life of naloxone is about 6 minutes.",
    ],
  },
];
