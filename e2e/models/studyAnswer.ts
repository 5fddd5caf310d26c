/** One phrase of the answer and what may follow it; null is the end of the answer. */
export type AnswerNode = {
  readonly piece: string;
  readonly next: readonly (number | null)[];
};

/**
 * A believable study answer with everything a screen must show: bold words, a list, a table, a dose, a named guideline,
 * an absolute word, a letter outside ASCII, and an arrow that takes three byte tokens. Each line holds the alternatives of one
 * step, which the model finds almost equally likely; "·" divides their phrases. A phrase is one token, and none occurs twice.
 */
const steps: readonly (readonly string[])[] = [
  ["The kidneys filter", "Both kidneys filter", "Healthy kidneys filter"],
  [" about 180 litres· of plasma· a day·, and the tubules· return more than· 99 %· of it.\n\n"],
  ["**Filtration pressure**· is the balance· of three forces:\n\n"],
  ["- **Capillary pressure**· pushes fluid out;· it rises when"],
  [" the efferent arteriole· narrows.\n", " the afferent arteriole· widens.\n"],
  ["- **Capsular pressure**· pushes back;· it rises· with an obstructed ureter.\n"],
  ["- **Oncotic pressure**· holds water in;"],
  [" it falls· in liver disease.\n\n", " proteinuria lowers it· over weeks.\n\n"],
  ["| Drug· | Vessel· | Filtration |\n·|---|---|---|\n"],
  ["| Ibuprofen· | afferent narrows· | lower |\n·| Ramipril· | efferent widens· | falls |\n\n"],
  ["Less prostaglandin ·<0xE2>·<0x86>·<0x92>· less afferent flow·, so"],
  [
    " ibuprofen 300 mg· can lower the rate· in a dehydrated patient.",
    " a dose of 400 mg· may harm the kidney· in heart failure.",
  ],
  [" The KDIGO 2012 guideline· names chronic kidney disease· when the rate stays"],
  [" below 60 mL/min/1.73 m²· for three months.· Potassium must always· be checked"],
  [" before an ACE inhibitor· is started.\n\n", " within two weeks· of the first dose.\n\n"],
  ["**What is uncertain:**· how far the rate falls"],
  [" depends on age· and volume.", " differs between patients· with the same drug."],
  [" Check the numbers· in a current source."],
];

/** The answer as a graph that begins at firstNodes; when endless, its end leads back to them. */
export function studyAnswer(endless: boolean): {
  readonly nodes: readonly AnswerNode[];
  readonly firstNodes: readonly number[];
} {
  const nodes: AnswerNode[] = [];
  // Built from the end, so that what follows a phrase is always there before it.
  let next: readonly (number | null)[] = [null];
  for (const alternatives of steps.toReversed()) {
    const after = next;
    next = alternatives.map((alternative) => {
      let following = after;
      for (const phrase of alternative.split("·").toReversed()) {
        following = [nodes.push({ piece: phrase.replaceAll(" ", "▁"), next: following }) - 1];
      }
      return following[0] ?? null;
    });
  }
  const firstNodes = next.filter((node) => node !== null);
  const linked = nodes.map(({ piece, next }) => ({
    piece,
    next: endless && next.includes(null) ? firstNodes : next,
  }));
  return { nodes: linked, firstNodes };
}
