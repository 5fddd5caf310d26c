import type { LabelledPassage } from "./labelledPassage.ts";

/** Signs, fractions, bounds against ranges, and names that differ in a number or a letter. */
export const signsAndNames: readonly LabelledPassage[] = [
  {
    topic: "base excess in shock",
    passage:
      "A base excess below −6 mmol/L on arrival marks severe haemorrhagic shock. The serum lactate should clear by at least 20% every two hours.",
    supported: ["Severe haemorrhagic shock is marked by a base excess under -6 mmol/L."],
    partly: [
      "A base excess below −6 mmol/L on arrival predicts massive transfusion within 6 hours.",
    ],
    notFound: ["The serum lactate rises during resuscitation of haemorrhagic shock."],
    numberConflict: [
      "A base excess below 6 mmol/L on arrival marks severe haemorrhagic shock.",
      "The lactate should clear by at least 2% every two hours.",
    ],
  },
  {
    topic: "bone density",
    passage:
      "Osteopenia is a T-score between −1 and −2.5. Zoledronate 5 mg is infused intravenously once a year. A Z-score of −2.0 or lower in a young adult calls for a search for secondary causes.",
    supported: [
      "A T-score from -1 to -2.5 is called osteopenia.",
      "Zoledronate 5 mg is given IV once yearly.",
    ],
    partly: ["Zoledronate 5 mg is infused once a year and halves hip fractures."],
    notFound: ["Zoledronate 5 mg is taken orally once a year."],
    numberConflict: [
      "A Z-score of 2.0 or lower in a young adult calls for a search for secondary causes.",
      "Zoledronate .5 mg is infused intravenously once a year.",
    ],
  },
  {
    topic: "nerve cell potentials",
    passage:
      "The resting potential of a nerve cell lies near −70 mV. An action potential starts when the membrane reaches −55 mV, and sodium channels carry it to about +30 mV. Chloride entry makes the inside more negative.",
    supported: ["The resting potential of nerve cells is around -70 mV."],
    partly: ["The resting potential of a nerve cell lies near −70 mV because of the sodium pump."],
    notFound: ["Chloride entry makes the inside more positive."],
    numberConflict: [
      "The resting potential of a nerve cell lies near +70 mV.",
      "An action potential starts when the membrane reaches −35 mV.",
    ],
  },
  {
    topic: "tapering bisoprolol tablets",
    passage:
      "Frail patients begin bisoprolol with 1/2 tablet each morning. After two weeks the dose is raised to 1 tablet. Verapamil must not be combined with it.",
    supported: [
      "In the frail, bisoprolol is begun with half a tablet every morning.",
      "Bisoprolol starts with ½ tablet in the morning in frail patients.",
    ],
    partly: ["Frail patients begin bisoprolol with half a tablet, and it suits asthma well."],
    notFound: ["Verapamil may be combined with bisoprolol."],
    numberConflict: ["Frail patients begin bisoprolol with 1/4 tablet each morning."],
  },
  {
    topic: "oxygen after cardiac arrest",
    passage:
      "After the return of circulation the oxygen saturation is kept at 94–98%. Carbon dioxide is kept at 35 to 45 mmHg. Fever above 37.7 °C is prevented for at least 72 hours.",
    supported: [
      "Saturation should stay between 94 and 98% once circulation returns.",
      "Fever is prevented for 72 hours or more after the return of circulation.",
    ],
    partly: ["The oxygen saturation is kept at 94–98% and the head is raised by 30 degrees."],
    notFound: ["Fever is welcomed in the first days after cardiac arrest."],
    numberConflict: [
      "After the return of circulation the oxygen saturation is kept above 98%.",
      "After the return of circulation carbon dioxide is kept below 35 mmHg.",
    ],
  },
  {
    topic: "blood sugar on intensive care",
    passage:
      "In intensive care blood glucose is held at 8 to 10 mmol/L. Insulin is started when two readings exceed 10 mmol/L. Strict control raises mortality.",
    supported: ["On intensive care units glucose is held between 8 and 10 mmol/L."],
    partly: [
      "Insulin is started when two readings exceed 10 mmol/L and parenteral feeding has begun.",
    ],
    notFound: ["Strict control lowers mortality."],
    numberConflict: [
      "In intensive care blood glucose is held below 8 mmol/L.",
      "In intensive care blood glucose is held above 10 mmol/L.",
    ],
  },
  {
    topic: "kinds of diabetes",
    passage:
      "Type 1 diabetes is caused by autoimmune destruction of the beta cells. Type 2 diabetes comes from insulin resistance with a slowly failing secretion. Ketoacidosis is the first sign in about a quarter of children with type 1 diabetes.",
    supported: [
      "Insulin resistance with failing secretion underlies type 2 diabetes.",
      "Some 25% of children with type 1 diabetes present with ketoacidosis.",
    ],
    partly: [
      "Type 1 diabetes is caused by autoimmune destruction of the beta cells after a virus.",
    ],
    notFound: [
      "Type 2 diabetes is caused by autoimmune destruction of the beta cells.",
      "Type 1 diabetes comes from insulin resistance.",
    ],
    numberConflict: ["Ketoacidosis is the first sign in half of children with type 1 diabetes."],
  },
  {
    topic: "clotting factors",
    passage:
      "Haemophilia A is a lack of factor VIII and haemophilia B a lack of factor IX. Both prolong the activated partial thromboplastin time. Desmopressin raises factor VIII two- to fourfold in mild disease.",
    supported: [
      "Haemophilia A results from missing factor VIII.",
      "In mild disease desmopressin increases factor 8.",
    ],
    partly: ["Haemophilia B is a lack of factor IX and was common in royal families."],
    notFound: [
      "Desmopressin raises factor IX in mild disease.",
      "Both shorten the activated partial thromboplastin time.",
    ],
    numberConflict: ["Desmopressin raises factor VIII ten-fold to 20 times in mild disease."],
  },
  {
    topic: "cyclooxygenases",
    passage:
      "COX-1 protects the stomach lining and serves the platelets. COX-2 is induced by inflammation. Coxibs spare COX-1 but raise the risk of thrombosis.",
    supported: ["The stomach lining is protected by COX-1.", "Inflammation induces COX-2."],
    partly: ["COX-2 is induced by inflammation and is found in the macula densa."],
    notFound: [
      "COX-2 protects the stomach lining.",
      "Coxibs lower the risk of thrombosis.",
      "COX-2 is inhibited by inflammation.",
    ],
    numberConflict: [],
  },
  {
    topic: "adrenergic receptors",
    passage:
      "Beta-1 receptors raise the rate and the force of the heart. Beta-2 receptors relax the bronchi. Alpha-1 receptors constrict the arterioles.",
    supported: [
      "Beta-2 receptors relax bronchial muscle.",
      "The arterioles are constricted by α1 or alpha-1 receptors.",
    ],
    partly: ["Beta-1 receptors raise the rate of the heart and release renin."],
    notFound: [
      "Beta-1 receptors relax the bronchi.",
      "Alpha-2 receptors constrict the arterioles.",
      "Alpha-1 receptors dilate the arterioles.",
    ],
    numberConflict: [],
  },
  {
    topic: "herpes viruses",
    passage:
      "HHV-8 causes Kaposi sarcoma in untreated HIV infection. HHV-6 causes roseola, a fever of three to five days that is followed by a rash.",
    supported: ["Kaposi sarcoma is caused by HHV-8.", "Roseola is caused by HHV-6."],
    partly: ["HHV-6 causes roseola and is reactivated in marrow transplants."],
    notFound: [
      "HHV-6 causes Kaposi sarcoma in untreated HIV infection.",
      "The fever of roseola is preceded by a rash.",
    ],
    numberConflict: ["The fever of roseola lasts ten to twelve days and is followed by a rash."],
  },
  {
    topic: "stages of kidney disease",
    passage:
      "Stage 3 chronic kidney disease is a filtration rate of 30 to 59 mL/min. Stage 4 begins below 30 mL/min, and metformin is then stopped. Anaemia is common from stage 3 onwards.",
    supported: ["A filtration rate of 30–59 mL/min is stage 3 chronic kidney disease."],
    partly: ["Anaemia is common from stage 3 onwards, and itching from stage 5."],
    notFound: [
      "Stage 2 chronic kidney disease is a filtration rate of 30 to 59 mL/min.",
      "When stage 4 begins, metformin is continued.",
    ],
    numberConflict: ["Stage 4 begins below 45 mL/min."],
  },
  {
    topic: "eye movements",
    passage:
      "The third cranial nerve lifts the lid and narrows the pupil. The fourth cranial nerve supplies the superior oblique. The sixth cranial nerve abducts the eye and is the first to fail when intracranial pressure rises.",
    supported: [
      "The lid is lifted by the third cranial nerve.",
      "The superior oblique is supplied by the fourth cranial nerve.",
    ],
    partly: ["The sixth cranial nerve abducts the eye and passes through Dorello's canal."],
    notFound: [
      "The fourth cranial nerve lifts the lid and narrows the pupil.",
      "The sixth cranial nerve adducts the eye.",
    ],
    numberConflict: [],
  },
];
