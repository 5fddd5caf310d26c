import { atFirstUse } from "../atFirstUse.ts";
import { stem } from "./stem.ts";

/** Words that exclude each other, as "one one / other other"; @up and @down are those of the table of synonyms. */
const table = `
@up / @down
increase / decrease
upward / downward
before / after
left / right
towards toward / away
always / never
most / least
first / last
early / late
safe / dangerous
@better / @worse
present / absent
harmless / harmful damage damages dangerous
exclude excluded / shown confirmed
normal / abnormal pathological
dominant / recessive
ascending / descending
unilateral / bilateral
systolic / diastolic
central / peripheral
proximal / distal
benign / malignant
acute / chronic
arterial artery / venous vein
activate activates agonist stimulate stimulates / inhibit inhibits block blocks antagonist
euvolaemic / hypovolaemic hypervolaemic dehydrated
microcytic / macrocytic
exudate exudates / transudate transudates
physiological / pathological
dull / hyperresonant
brisk / absent
dilated mydriasis / constricted pinpoint miosis
painful / painless
positive / negative
fast rapid rapidly / slow slowly
internal / external
medial / lateral
anterior / posterior
upper / lower
small / large
superficial / deep
sensory / motor
afferent / efferent
sympathetic / parasympathetic
brisk / lost
reversible reversibly / irreversible irreversibly
weekly / daily
lymphocyte lymphocytes / neutrophil neutrophils
adult adults / child children
loss / gain
vasodilation / vasoconstriction
alkalosis / acidosis
oral / intravenous intramuscular subcutaneous sublingual intrathecal rectal topical inhaled
intravenous / intramuscular subcutaneous intrathecal topical sublingual inhaled intraosseous
intramuscular / subcutaneous intrathecal topical inhaled
recommended advised encouraged / discouraged
start / stop
continue / stop
@worse / prevent prevents prevented
spare spares / involve affect
muscarinic / nicotinic
bactericidal / bacteriostatic
induce inducer trigger / block
hypertrophy / atrophy
contract contraction / relax relaxation
flexion flexor / extension extensor
inspiration / expiration
congenital / acquired
fasting / fed
adduct adducts / abduct abducts
ipsilateral / contralateral
arterioles / venules veins
constrict constricts / dilate
ascend ascends / descend descends
sooner / later
preceded / followed
welcomed / avoided
shorten shortens shortened / continue lengthen lengthens
cd4 / cd8
afebrile / febrile
rest / exertion
wide / narrow
protect protects protective / @worse
thick / thin
tall / short
soluble / insoluble
voluntary / involuntary
sudden suddenly abrupt abruptly / gradual gradually slowly
`;

/** The same for words that say little alone: they exclude each other only beside a word in common. */
const softTable = `
most / few minority
more / less fewer
strong / little weak
much many / little few
mild / severe
upper / lower @down
man / woman
protect protects protective / @up
`;

const opposed = atFirstUse(() => {
  const sides = new Map<string, Set<string>>();
  for (const line of `${table.trim()}\n${softTable.trim()}`.split("\n")) {
    const [one = [], other = []] = line
      .split(" / ")
      .map((side) => side.split(" ").map((word) => (word.startsWith("@") ? word : stem(word))));
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      for (const word of from) sides.set(word, (sides.get(word) ?? new Set()).union(new Set(to)));
    }
  }
  return sides;
});

const soft = new Set(
  softTable
    .split(/[\s/]+/u)
    .filter((word) => word !== "" && !word.startsWith("@"))
    .map(stem),
);

/** Whether a stem excludes its opposite only beside a word that both sentences share. */
export function isSoft(term: string): boolean {
  return soft.has(term);
}

const prefixPairs = [
  ["hyper", "hypo"],
  ["pre", "post"],
  ["intra", "extra"],
  ["micro", "macro"],
  ["endo", "exo"],
  ["oligo", "poly"],
] as const;

const prefixes = ["un", "non", "in", "ir", "im", "a", "de", "dis"];

/** The stems that say the opposite of one: listed ones, hyper- for hypo- and the like, and the word without or with "un-", "ir-" ... */
export function oppositesOf(term: string): readonly string[] {
  const listed = [...(opposed().get(term) ?? [])];
  if (term.startsWith("@") || term.length < 4) return listed;
  for (const [one, other] of prefixPairs) {
    if (term.startsWith(one)) listed.push(other + term.slice(one.length));
    if (term.startsWith(other)) listed.push(one + term.slice(other.length));
  }
  for (const prefix of prefixes) {
    if (term.startsWith(prefix) && term.length >= prefix.length + 5)
      listed.push(term.slice(prefix.length));
    if (term.length >= 5) listed.push(prefix + term);
  }
  return listed;
}
