import type { Framing } from "./framing.ts";
import { healthWord } from "./healthWords.ts";
import { anyOf, every, findAll, some, wordsOf } from "./pattern.ts";
import { exercise, nearPerson } from "./people.ts";
import type { Span } from "./span.ts";

const my = `\\b(?:my|our)(?: \\p{L}{2,12}){0,2} ${healthWord}`;
const intake = wordsOf(`
  take stop(?:_taking)? start(?:_taking)? quit come_off skip double drink eat mix combine keep_taking go_on switch use fly drive
`);
const meanwhile = "\\bwhile I(?:'m| am|m) (?:on|taking|pregnant|breastfeeding)\\b|\\bwith my\\b";
const asking =
  "(?:is|are|was|could|can|does|do|will|should|why (?:is|are|does|do)|what (?:is|does|do|causes))";
const careWord = wordsOf(`
  antibiotics contraception treatment surgery an_operation a_scan a_test a_vaccine thyroxine medication insulin stitches a_doctor
`);
const state = wordsOf(`
  pregnant depressed diabetic allergic an?a?emic dying sick ill infected contagious at_risk having going bipolar autistic
  infertile overweight obese immune
`);

/** A request that cannot be meant for an exercise: it speaks of the writer's own body, medicines or results. */
const direct = every(
  anyOf([
    `\\b(?:should|shall|can|could|may|must) (?:I|we) (?:\\p{L}{4,6} )?${intake}[^?]{0,60}?(?:${my}|${meanwhile})`,
    `\\b${asking}(?: the)?(?: \\p{L}{2,12}){0,3} (?:in|on|with|of|from|about) ${my}`,
    `\\b${asking} ${my}`,
    `\\b(?:is|are|could|can|does|do|will|should|would|may) ${nearPerson}(?: \\p{L}{2,14}){0,6}`,
    `\\bwhat (?:should|can|could|do) (?:I|we) (?:do|take|use|eat|try)(?: about| for| against| with)? ${my}`,
    `\\bhow (?:do|can|should|could) I (?:treat|cure|heal|get rid of|lower|reduce|improve|relieve|stop|control|manage) ${my}`,
    `\\b(?:explain|interpret|read|look at|tell me about|understand) ${my}`,
    "\\bwhat(?:'s| is| could be| might be) wrong with (?:me|my|us)\\b",
    "\\bhow (?:much|many)(?: \\p{L}{2,16}){1,3} (?:can|should|may|do) I (?:take|use|drink|have|inject|eat|give)\\b",
    "\\b(?:what|which) (?:dose of )?(?:\\p{L}{2,18} ){1,4}(?:should|can|could|may) I (?:take|use|get|be on|have|try)\\b(?! in)",
    "\\bshould I (?:be (?:worried|concerned)|worry|(?:see|call) (?:a|my) (?:doctor|GP))\\b",
    "\\bshould I go to (?:the |a |my )?(?:doctor|GP|hospital|ER|A&E|emergency)",
    `\\bam I (?:\\p{L}{2,10} ){0,2}${state}`,
    "\\bdo I (?:really |still |possibly )?have (?!to\\b|any (?:questions|chance)|the (?:right|correct)|enough|time)\\p{L}{2,20}",
    `\\bdo I need (?:to see|(?:\\p{L}{3,14} ){0,2}${careWord})`,
    "\\b(?:best|right|good|safe|suitable|dangerous|bad|recommended?|better) for (?:me|my (?:age|weight|condition))\\b",
    "\\bis it (?:normal|safe|ok|okay|dangerous|bad|serious|alright|fine|harmful)(?: \\p{L}{1,12}){0,8} (?:my|I|I'm|me)\\b(?! (?:patient|exam|notes))",
  ]),
);

/** What the writer, or someone near, has, feels or takes; advice is asked for where a question goes with it. */
const situation = every(
  anyOf([
    `\\bI(?:'ve| have|ve)(?! to\\b)(?: had| got| been having| been feeling| noticed| developed| found)?(?: a| an| some| this| these){0,2}(?: \\p{L}{2,12}){0,3} ${healthWord}`,
    "\\bI(?:'m| am|m(?! \\d))(?: always| constantly| often| currently| also)? (?:tired|dizzy|pregnant|breastfeeding|bleeding|allergic|taking|on (?:the pill|antibiotics)|diabetic|depressed|in pain|\\d{1,2} weeks)\\b",
    "\\bI (?:feel|felt|get|keep getting|have been|was diagnosed|was prescribed|missed|take|took|forgot|was told|started|stopped|suffer)(?: \\p{L}{1,12}){0,3}",
    `${my}(?: \\p{L}{1,14}){0,4}`,
    `${nearPerson} (?:has|have|is|was|had|takes?|keeps?|needs?|got|gets|feels?|been|suffers?|'s)(?: \\p{L}{1,14}){0,5}`,
  ]),
);
const isHealth = some(healthWord);

/** Study talk: the writer's tutor, notes, exam or patient, and a clinician's questions about patients. */
const study = some(
  anyOf([
    exercise,
    "^ ?(?:describe|explain|list|outline|define|compare|summari[sz]e|discuss|name the|quiz)\\b",
    `\\b(?:my|our|the) (?:\\p{L}{2,12} )?${wordsOf(`exams? notes? tutor professor lecturer? lectures essay flash_?cards? textbook
      book class course teacher supervisor consultant ward rotation placement answer revision slides osce patients?`)}`,
    `\\b(?:in|for|to) (?:(?:an?|the|some|most|all|this|these|older|younger|young|old|pregnant|elderly|healthy) ){0,2}${wordsOf(
      `patients? people children adults pregnancy pregnant women men man woman neonates? infants? elderly`,
    )}`,
    wordsOf(`OSCE mock example quiz station flashcards? mnemonic essay lecture textbook learn revise memori[sz]e remember study exam understand(?:ing)?(?!_my) mechanism pathophysiology interpret(?!_my)
      recommend_to (?:a|the)_patient`),
  ]),
);

/** Requests in one sentence for advice about the writer's own health, or that of someone near; at most one. */
export function findAdviceRequests(sentence: string, framing: Framing): Span[] {
  if (study.test(sentence)) return [];
  const asked = findAll(direct, sentence).slice(0, 1);
  if (asked.length > 0) return asked;
  if (!framing.asksAdvice || !isHealth.test(sentence)) return [];
  return findAll(situation, sentence).slice(0, 1);
}
