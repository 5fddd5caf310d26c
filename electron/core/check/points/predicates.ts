/** Verbs that make a statement of what stands around them, and orders that do so alone. */
const stating =
  "is|are|was|were|may|can|could|must|should|has|have|had|will|would|does|do|did|cannot|can't|don't|doesn't|isn't|aren't|" +
  "causes?|leads?|inhibits?|blocks?|prevents?|forms?|needs?|shows?|becomes?|makes?|occurs?|presents?|begins?|starts?|affects?|" +
  "shifts?|results?|responds?|lowers?|raises?|reduces?|increases?|decreases?|improves?|worsens?|reverses?|confirms?|treats?|" +
  "infects?|follows?|lies?|slows?|develops?|acts?|activates?|stimulates?|protects?|damages?|involves?|spares?|supplies|supply|" +
  "drives?|moves?|radiates?|spreads?|crosses|cross|gives?|produces?|includes?|means?|suggests?|indicates?|predicts?|accounts?|" +
  "remains?|requires?|relieves?|controls?|kills?|breaks?|rises?|falls?|appears?|arises?|comes?|goes|go|stays?|works?|helps?|" +
  "dilates?|constricts?|contracts?|relaxes|binds?|secretes?|stimulated|caused|turns?|makes? up|masks?|penetrates?|induces?";
const ordering =
  "give|add|check|start|stop|avoid|use|treat|monitor|measure|refer|repeat|consider|arrange|look|exclude|confirm|continue|send|" +
  "take|watch|reduce|offer|admit|do|perform|get|order|insert|keep|restrict|correct|replace|assess|call|test|wash|switch|aim|begin|" +
  "anticoagulate|don't|do not|never|rule out|resuscitate|intubate|withhold|discharge|screen|vaccinate|carry on";
const statement = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${stating})(?![\\p{L}\\p{N}-])`, "iu");
const statementFirst = new RegExp(
  `^(?:(?:then|also|often|usually|later|thus|so|therefore|it|they|this|not|rarely|commonly) )*(?:${stating})(?![\\p{L}\\p{N}-])`,
  "iu",
);
const orderFirst = new RegExp(
  `^(?:(?:then|also|always|urgently|immediately) )*(?:${ordering})(?![\\p{L}\\p{N}-])`,
  "iu",
);

/** Where the first verb of a folded stretch of text stands; below 0 without one. */
export function predicateAt(folded: string): number {
  return folded.slice(0, 600).search(statement);
}

export function beginsWithPredicate(folded: string): boolean {
  return statementFirst.test(folded);
}

/** "Check the potassium": an order, which needs no subject. */
export function isOrder(folded: string): boolean {
  return orderFirst.test(folded);
}

const subordinate =
  /^(?:which|who|whom|whose|because|since|but|if|when|where|whereas|while|although|unless|so|then|followed|including|especially|particularly|due|even|not|rather|without|such|e\.g|i\.e|as|aiming|regardless|whatever|until|with|in|at|after|before|for|from|by|to|on|within|often|usually|mostly|is|are|it|they|this|and|or)\b/iu;

/** Whether what follows a comma belongs to what stands before it, and is neither an item of a list nor a clause of its own. */
export function isSubordinate(folded: string): boolean {
  return subordinate.test(folded);
}
