import { anyOf, wordsOf } from "./pattern.ts";

const relation = wordsOf(`
  father dad(?:dy)? mother mum(?:my)? mom(?:my)? parents? brother sister son daughter child children kids? baby toddler newborn
  infant twins? wife husband partner spouse girlfriend boyfriend fianc[eé]e? grand(?:father|mother|pa|ma|dad|son|daughter|parents?)
  gran(?:ny)? nana? uncle aunt(?:ie)? cousin niece nephew (?:best_)?friend (?:flat|room|house|class|team)mate neighbou?r
  colleague co-?worker boss in-law
`);
const describing = "(?:\\p{L}{2,12} |\\d{1,2}[- ](?:year|month|week)s?[- ]old ){0,2}";

/** Source of someone near the writer: my father, our little girl's ... */
export const nearPerson = `\\b(?:my|our)(?: own)? ${describing}${relation}(?:'s)?`;

const anyone =
  "(?:someone|somebody|an? (?:man|woman|guy|girl|boy|lady|person|stranger|student|passenger|child|kid|cyclist|pedestrian))";

/** Source of a stranger before the writer's eyes. */
export const bystander = anyOf([
  `\\b${anyone} (?:here|(?:right )?(?:next to|in front of|near|beside|behind|opposite) (?:me|us))\\b`,
  "\\b(?:someone|somebody) (?:has|is|just|in|on|at|outside)\\b",
  "\\bthere(?:'s| is) (?:a|someone|somebody)\\b",
]);

/** Source of the writer. */
export const writer = "\\b(?:I|I'm|I've|I'd|im|ive)\\b";

/** Source of a part of the writer's body where emergencies show. */
export const ownBody = `\\bmy (?:(?:left|right|whole) )?${wordsOf(
  "chest arms? face throat tongue lips heart legs? head vision wrists?",
)}`;

const age = "\\d{1,3}[- ]?(?:year|yr|y|month|week|day)s?[- ]?(?:old|o)\\b";

/**
 * Source of a textbook case or a role play, in which nobody real is ill. Words of student life (exam, OSCE) are not
 * among them: who fails an exam and wants to die is real.
 */
export const exercise = anyOf([
  `\\ban? ${age}`,
  `\\b${age} (?:man|woman|male|female|boy|girl|patient|lady|gentleman|infant|neonate|primigravida)`,
  wordsOf(`role[-_]?play scenario vignette simulat(?:e|ed|ion) hypothetical fictional imagine suppose pretend in_(?:this|the)_case
    case_(?:study|report) question_bank MCQ which_(?:one_)?of_the_following most_likely_(?:diagnosis|cause|explanation)
    next_(?:best_|appropriate_)?step most_appropriate`),
  "\\ban? (?:\\p{L}{2,14} )?(?:patient|man|woman|child|person|student|boy|girl|adult) (?:who|says?|said|states?|tells?|with|presents?|reports?|comes|is brought)\\b",
]);
