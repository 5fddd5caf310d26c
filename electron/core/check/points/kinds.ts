/** Things of one kind that stand in each other's place: who names another one says something else. */
const table = `
radial ulnar median axillary musculocutaneous sciatic femoral tibial peroneal obturator
frontal temporal parietal occipital
mitral aortic tricuspid
axilla back neck jaw groin
ampulla isthmus fimbria interstitium
duodenum jejunum ileum caecum rectum sigmoid
streptococcus staphylococcus pseudomonas klebsiella legionella mycoplasma pneumococcus haemophilus escherichia listeria salmonella
iga igg igm ige igd
live inactivated attenuated toxoid
sodium potassium calcium magnesium phosphate
pituitary adrenal thyroid parathyroid pancreatic ovarian
cortisol aldosterone insulin glucagon prolactin
oestrogen progesterone testosterone
neutrophil lymphocyte eosinophil basophil monocyte
squamous transitional
diarrhoea constipation
cervical thoracic lumbar sacral
malleus incus stapes
`;

const groups = new Map<string, number>();
for (const [index, line] of table.trim().split("\n").entries()) {
  for (const word of line.split(" ")) groups.set(word, index);
}

/** The kind that a word, as it is written, is one of; undefined where none is known. */
export function kindOf(raw: string): number | undefined {
  const word = raw.toLowerCase();
  return groups.get(word) ?? groups.get(word.replace(/s$/u, ""));
}
