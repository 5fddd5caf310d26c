import type { LabelledPassage } from "./labelledPassage.ts";

export const hormonesAndBlood: readonly LabelledPassage[] = [
  {
    topic: "metformin",
    passage:
      "Metformin reduces hepatic glucose production and does not cause hypoglycaemia when used alone. It is started at 500 mg once daily with food and increased slowly to limit gastrointestinal side effects; the maximum is 2 g daily. It must be stopped when the eGFR falls below 30 mL/min because of the risk of lactic acidosis.",
    supported: [
      "On its own metformin does not lead to low blood sugar.",
      "The highest daily dose of metformin is 2000 mg.",
    ],
    partly: [
      "Metformin reduces hepatic glucose production and increases peripheral insulin sensitivity through AMP kinase.",
    ],
    notFound: [
      "Metformin commonly causes hypoglycaemia when used alone.",
      "Gliclazide reduces hepatic glucose production.",
    ],
    numberConflict: ["Metformin must be stopped when the eGFR falls below 60 mL/min."],
  },
  {
    topic: "diabetic ketoacidosis",
    passage:
      "Diabetic ketoacidosis is defined by a blood ketone concentration of 3 mmol/L or more, a blood glucose above 11 mmol/L and a bicarbonate below 15 mmol/L or a venous pH below 7.3. Treatment begins with 0.9% sodium chloride, followed by a fixed-rate insulin infusion of 0.1 units/kg/hour. Potassium falls during treatment and must be replaced.",
    supported: [
      "In DKA, insulin is infused at a fixed rate of 0.1 units per kg per hour.",
      "Treatment of diabetic ketoacidosis makes potassium fall, so it has to be replaced.",
    ],
    partly: [
      "Potassium falls during treatment of diabetic ketoacidosis, so cardiac monitoring and hourly ketones are required.",
    ],
    notFound: ["Potassium rises during treatment of diabetic ketoacidosis."],
    numberConflict: [
      "In diabetic ketoacidosis a fixed-rate insulin infusion of 1 unit/kg/hour is given.",
      "Diabetic ketoacidosis requires a venous pH below 7.0.",
    ],
  },
  {
    topic: "hypothyroidism",
    passage:
      "Primary hypothyroidism is marked by a high TSH and a low free T4. Hashimoto's thyroiditis is the most common cause where iodine is sufficient. Levothyroxine is started at 1.6 micrograms/kg daily in healthy adults and at 25 to 50 micrograms in those with heart disease; TSH is checked after 6 to 8 weeks.",
    supported: [
      "An underactive thyroid of primary origin shows raised TSH with low free thyroxine.",
      "Adults with cardiac disease begin levothyroxine at 25–50 mcg.",
    ],
    partly: [
      "Primary hypothyroidism is marked by a high TSH, a low free T4 and a raised cholesterol.",
      "Hashimoto's thyroiditis is the most common cause of hypothyroidism where iodine is sufficient and affects women ten times as often as men.",
    ],
    notFound: ["Primary hypothyroidism is marked by a low TSH and a high free T4."],
    numberConflict: ["Levothyroxine is started at 16 micrograms/kg daily in healthy adults."],
  },
  {
    topic: "Graves disease",
    passage:
      "Graves' disease is caused by antibodies that stimulate the TSH receptor. Carbimazole blocks thyroid peroxidase; agranulocytosis is a rare but dangerous side effect, so patients must report a sore throat at once. Propylthiouracil is preferred in the first trimester. Radioiodine is contraindicated in pregnancy.",
    supported: [
      "Propylthiouracil is the drug of choice in early pregnancy.",
      "Anyone on carbimazole who gets a sore throat should report it immediately because of agranulocytosis.",
    ],
    partly: [
      "Carbimazole 40 mg daily blocks thyroid peroxidase.",
      "Graves' disease is caused by antibodies that stimulate the TSH receptor, and smoking makes the eye disease worse.",
    ],
    notFound: [
      "Radioiodine is indicated in pregnancy.",
      "Carbimazole is preferred in the first trimester.",
    ],
    numberConflict: [],
  },
  {
    topic: "adrenal insufficiency",
    passage:
      "Addison's disease causes fatigue, weight loss, hyperpigmentation and low blood pressure, with hyponatraemia and hyperkalaemia. A short Synacthen test confirms it. In an adrenal crisis hydrocortisone 100 mg is injected without waiting for results. The daily dose must be doubled during febrile illness.",
    supported: [
      "In Addison's disease sodium is low and potassium is high.",
      "Suspected adrenal crisis: inject hydrocortisone 100 mg straight away, before results are back.",
    ],
    partly: [
      "Addison's disease causes fatigue, weight loss and hyperpigmentation, and is mostly autoimmune in rich countries.",
    ],
    notFound: [
      "Addison's disease causes hypernatraemia and hypokalaemia.",
      "Addison's disease causes weight gain and high blood pressure.",
    ],
    numberConflict: [
      "In an adrenal crisis hydrocortisone 10 mg is injected without waiting for results.",
    ],
  },
  {
    topic: "Cushing syndrome",
    passage:
      "Exogenous glucocorticoids are the most common cause of Cushing's syndrome. The overnight dexamethasone suppression test uses 1 mg of dexamethasone at 11 pm; a morning cortisol above 50 nmol/L is abnormal. Proximal weakness, easy bruising and purple striae point to the diagnosis.",
    supported: [
      "Cushing's syndrome is mostly the result of steroid treatment.",
      "For the overnight suppression test 1 mg dexamethasone is taken at 11 pm.",
    ],
    partly: [
      "Exogenous glucocorticoids are the most common cause of Cushing's syndrome, followed by pituitary adenomas.",
      "Proximal weakness, easy bruising and osteoporotic fractures point to Cushing's syndrome.",
    ],
    notFound: ["A pituitary adenoma is the most common cause of Cushing's syndrome."],
    numberConflict: [
      "After dexamethasone, a morning cortisol above 500 nmol/L is abnormal.",
      "The overnight dexamethasone suppression test uses 8 mg of dexamethasone.",
    ],
  },
  {
    topic: "hypercalcaemia",
    passage:
      "Primary hyperparathyroidism and malignancy cause about 90% of hypercalcaemia. Parathyroid hormone is high or normal in the former and suppressed in the latter. Rehydration with 0.9% saline comes first, and intravenous zoledronic acid 4 mg follows. Symptoms include polyuria, constipation, bone pain and confusion.",
    supported: [
      "PTH is suppressed when hypercalcaemia is due to cancer.",
      "Nine tenths of hypercalcaemia is due to malignancy or primary hyperparathyroidism.",
    ],
    partly: [
      "Rehydration with 0.9% saline comes first in hypercalcaemia, and calcitonin gives a fast but short effect.",
    ],
    notFound: [
      "Hypocalcaemia causes polyuria, constipation and confusion.",
      "Parathyroid hormone is high in hypercalcaemia of malignancy.",
    ],
    numberConflict: ["Intravenous zoledronic acid 40 mg is given for hypercalcaemia."],
  },
  {
    topic: "iron deficiency",
    passage:
      "Iron deficiency causes a microcytic, hypochromic anaemia with low ferritin and raised total iron-binding capacity. In men and postmenopausal women, gastrointestinal blood loss must be excluded. Oral ferrous sulfate 200 mg once daily is continued for 3 months after the haemoglobin has recovered. Tea impairs absorption, vitamin C improves it.",
    supported: [
      "Ascorbic acid enhances the absorption of iron.",
      "Iron deficiency anemia is microcytic with a low ferritin and a high TIBC.",
    ],
    partly: [
      "Iron deficiency causes a microcytic, hypochromic anaemia and koilonychia.",
      "Oral ferrous sulfate 200 mg once daily is given for iron deficiency and may cause constipation and black stools.",
    ],
    notFound: [
      "Iron deficiency causes a macrocytic anaemia with high ferritin.",
      "Tea improves the absorption of iron.",
    ],
    numberConflict: [
      "Ferrous sulfate is continued for 12 months after the haemoglobin has recovered.",
    ],
  },
  {
    topic: "vitamin B12 deficiency",
    passage:
      "Pernicious anaemia is caused by antibodies against intrinsic factor or parietal cells and leads to vitamin B12 deficiency. Folic acid alone may correct the anaemia but not the neurological damage, so vitamin B12 must be replaced first. Hydroxocobalamin 1 mg is injected intramuscularly.",
    supported: [
      "Folate on its own may repair the blood count yet leaves the neuropathy untreated.",
      "Hydroxocobalamin 1000 micrograms IM replaces vitamin B12.",
    ],
    partly: [
      "Pernicious anaemia is caused by antibodies against intrinsic factor and increases the risk of gastric cancer.",
    ],
    notFound: [
      "Folic acid must be replaced before vitamin B12.",
      "Folic acid alone corrects the neurological damage of vitamin B12 deficiency.",
    ],
    numberConflict: ["Hydroxocobalamin 10 mg is injected intramuscularly."],
  },
  {
    topic: "warfarin",
    passage:
      "Warfarin inhibits vitamin K epoxide reductase and thereby lowers factors II, VII, IX and X. The target INR is 2 to 3 for atrial fibrillation and venous thrombosis. Major bleeding is treated with vitamin K and prothrombin complex concentrate. Rifampicin lowers the INR, clarithromycin raises it.",
    supported: [
      "An INR between 2 and 3 is aimed for in AF.",
      "Prothrombin complex concentrate and vitamin K reverse warfarin in major bleeding.",
    ],
    partly: [
      "Major bleeding on warfarin is treated with vitamin K 5 mg and prothrombin complex concentrate.",
      "Warfarin lowers factors II, VII, IX and X, and it is teratogenic.",
    ],
    notFound: [
      "Rivaroxaban inhibits vitamin K epoxide reductase.",
      "Rifampicin raises the INR of patients on warfarin.",
    ],
    numberConflict: [
      "The target INR for atrial fibrillation is 3 to 4.",
      "For venous thrombosis an INR of 4.5 is the target.",
    ],
  },
  {
    topic: "heparin",
    passage:
      "Heparin activates antithrombin, which then inactivates thrombin and factor Xa. Heparin-induced thrombocytopenia appears 5 to 10 days after the start, with a fall of platelets by more than 50% and thrombosis. All heparin must be stopped and argatroban or fondaparinux given. Protamine reverses unfractionated heparin.",
    supported: [
      "Protamine is the antidote of unfractionated heparin.",
      "HIT typically begins 5–10 days after heparin is started.",
    ],
    partly: [
      "Protamine reverses unfractionated heparin: 1 mg neutralises 100 units.",
      "Heparin-induced thrombocytopenia appears 5 to 10 days after the start and is due to antibodies against platelet factor 4.",
    ],
    notFound: [
      "Heparin should be continued at a lower dose in heparin-induced thrombocytopenia.",
      "Heparin inactivates antithrombin.",
    ],
    numberConflict: ["In heparin-induced thrombocytopenia platelets fall by more than 5%."],
  },
  {
    topic: "sickle cell disease",
    passage:
      "Sickle cell disease results from a point mutation that replaces glutamic acid by valine at position 6 of the beta-globin chain. Hydroxycarbamide increases fetal haemoglobin and reduces painful crises. Children receive penicillin prophylaxis because functional asplenia makes them prone to pneumococcal sepsis.",
    supported: [
      "Hydroxyurea raises HbF and makes painful crises less frequent.",
      "Children with sickle cell disease get penicillin prophylaxis, because they lack a working spleen and are prone to pneumococcal sepsis.",
    ],
    partly: [
      "Children with sickle cell disease receive penicillin prophylaxis twice daily and the pneumococcal vaccine.",
      "Hydroxycarbamide increases fetal haemoglobin and must be stopped before conception.",
    ],
    notFound: [
      "Hydroxycarbamide decreases fetal haemoglobin.",
      "In sickle cell disease valine is replaced by glutamic acid.",
    ],
    numberConflict: [
      "In sickle cell disease the amino acid at position 26 of the beta-globin chain is replaced by valine.",
    ],
  },
];
