/** British beginnings and inner parts with their American forms; each is long enough to mean only this. */
const pairs: readonly (readonly [british: string, american: string])[] = [
  ["haem", "hem"],
  ["aemia", "emia"],
  ["aemic", "emic"],
  ["oedem", "edem"],
  ["oesoph", "esoph"],
  ["oestr", "estr"],
  ["foet", "fet"],
  ["faec", "fec"],
  ["faeces", "feces"],
  ["paed", "ped"],
  ["gynaec", "gynec"],
  ["anaes", "anes"],
  ["caes", "ces"],
  ["caec", "cec"],
  ["coeliac", "celiac"],
  ["diarrhoe", "diarrhe"],
  ["rrhoea", "rrhea"],
  ["rrhoeic", "rrheic"],
  ["dyspnoe", "dyspne"],
  ["pnoea", "pnea"],
  ["pnoeic", "pneic"],
  ["leuk", "leuc"],
  ["leukaem", "leukem"],
  ["coelom", "celom"],
  ["orthopaed", "orthoped"],
  ["aetiol", "etiol"],
  ["homoeo", "homeo"],
  ["amoeb", "ameb"],
  ["manoeuv", "maneuv"],
  ["tumour", "tumor"],
  ["colour", "color"],
  ["behaviour", "behavior"],
  ["favour", "favor"],
  ["odour", "odor"],
  ["humour", "humor"],
  ["labour", "labor"],
  ["vapour", "vapor"],
  ["rigour", "rigor"],
  ["fibre", "fiber"],
  ["litre", "liter"],
  ["metre", "meter"],
  ["centre", "center"],
  ["titre", "titer"],
  ["sulph", "sulf"],
  ["ischaem", "ischem"],
  ["glycaem", "glycem"],
  ["uraem", "urem"],
  ["anaem", "anem"],
  ["septicaem", "septicem"],
  ["naev", "nev"],
  ["taenia", "tenia"],
  ["grey", "gray"],
  ["mould", "mold"],
  ["practise", "practice"],
  ["licence", "license"],
  ["programme", "program"],
  ["analyse", "analyze"],
  ["paralyse", "paralyze"],
  ["dialyse", "dialyze"],
  ["catalyse", "catalyze"],
  ["hydrolyse", "hydrolyze"],
  ["haemolyse", "hemolyze"],
  ["labell", "label"],
  ["travell", "travel"],
  ["counsell", "counsel"],
  ["signall", "signal"],
  ["fulfil", "fulfill"],
  ["enrol", "enroll"],
  ["ageing", "aging"],
  ["judgement", "judgment"],
  ["palaeo", "paleo"],
  ["synaes", "synes"],
  ["praecox", "precox"],
];
const endings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/, "iz$1"],
  [/iz(e|ed|es|er|ers|ing|ation|ations)$/, "is$1"],
];

/**
 * The other ways in which a folded word may be spelled in British and American English, such as
 * "edema" for "oedema". Some are no words at all: only what the index holds is of use.
 */
export function spellingVariants(folded: string): readonly string[] {
  if (folded.length < 4) return [];
  const found = new Set<string>();
  let whole = folded;
  for (const [british, american] of pairs) {
    for (const [from, to] of [
      [british, american],
      [american, british],
    ] as const) {
      if (!folded.includes(from)) continue;
      found.add(folded.replace(from, to));
    }
    whole = whole.replaceAll(british, american);
  }
  found.add(whole);
  for (const variant of [folded, ...found]) {
    for (const [ending, other] of endings) {
      if (variant.length > 5 && ending.test(variant)) found.add(variant.replace(ending, other));
    }
  }
  found.delete(folded);
  return [...found];
}
