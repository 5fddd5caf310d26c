import type { PackSentence } from "./readPack.ts";

const verbs =
  /^(.{3,110}?) (is|are|was|were|means|mean|causes|cause|has|have|can|may|should|must|needs|need|gives|give|helps|help|raises|raise|lowers|lower|suggests|suggest|shows|show|occurs|occur|includes|include|begins|begin|lasts|last|appears|appear|supports|support|excludes|exclude|predicts|predict|treats|treat|receives|receive|follows|follow|affects|affect|acts|act|reduces|reduce|increases|increase|depends|depend|describes|describe|measures|measure|states|state|blocks|block|makes|make|moves|move|prevents|prevent|requires|require|comes|come|leads|lead|contains|contain|protects|protect|stabilises|rises|rise|falls|fall|usually|often|does not|do not|cannot) (.+)$/;
const participle =
  /^(?:(?:usually|often|not|also|always|now|commonly|then|best|first|classically|typically) )*(?:\w+ed|given|taken|seen|made|held|begun|found|known|set|done|kept|drawn|chosen|left)\b/;
const quantity =
  /(?:about |at least |more than |up to |within |over |below |above )*\d[\d.,–]*(?: to \d[\d.,]*)? ?(minutes?|hours?|days?|weeks?|months?|years?|mg\/kg|mg|micrograms?|units|mL|mmol\/L|g|%|kPa|mmHg|litres?|µmol\/L|g\/L)/;

/** A question as it stands in a sentence: without a capital, but for names and abbreviations. */
function inside(text: string): string {
  return /^[A-Z][a-z]/.test(text) &&
    !/^(?:Addison|Cushing|Parkinson|Glasgow|Graves|Horner)/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

function base(verb: string): string {
  if (verb === "has") return "have";
  return verb.endsWith("s") ? verb.slice(0, -1) : verb;
}

function namesTopic({ text, title }: PackSentence): boolean {
  const said = text.toLowerCase();
  return title
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => word.length > 4 && said.includes(word.slice(0, 7)));
}

/** Questions that a sentence of the pack answers, made by rules from its own words; the most natural ones first. */
export function questionsOf(sentence: PackSentence): string[] {
  const text = sentence.text.replace(/\.$/, "");
  const topic = namesTopic(sentence) ? "" : ` in ${inside(sentence.title)}`;
  const questions: string[] = [];
  const found = verbs.exec(text);
  if (found !== null) {
    const [, subject = "", verb = "", rest = ""] = found;
    const about = inside(subject);
    if (verb === "is" || verb === "are" || verb === "was" || verb === "were") {
      if (participle.test(rest)) {
        const [first = ""] = participle.exec(rest) ?? [];
        questions.push(`How ${verb} ${about} ${first.split(" ").at(-1)}${topic}?`);
        questions.push(`When ${verb} ${about} ${first.split(" ").at(-1)}${topic}?`);
      } else questions.push(`What ${verb} ${about}${topic}?`);
    } else if (/^(?:can|may|should|must)$/.test(verb)) {
      questions.push(`What ${verb} ${about} do${topic}?`, `When ${verb} ${about} ${rest}?`);
    } else if (/^(?:means|mean)$/.test(verb)) {
      questions.push(`What does ${about} mean?`, `What is ${about}?`);
    } else if (!/^(?:usually|often|does not|do not|cannot)$/.test(verb)) {
      const help = verb.endsWith("s") ? "does" : "do";
      questions.push(`What ${help} ${about} ${base(verb)}${topic}?`);
    }
    questions.push(`What ${verb} ${rest}${topic}?`);
    questions.push(`Tell me about ${about}${topic}.`);
  }
  const amount = quantity.exec(text);
  if (amount !== null) {
    const before = inside(text.slice(0, amount.index)).replace(/[,;:\s]+$/, "");
    const unit = amount[1] ?? "";
    if (/minute|hour|day|week|month|year/.test(unit)) questions.push(`How long: ${before}?`);
    const drug = /([A-Za-z-]{5,}) $/.exec(text.slice(0, amount.index))?.[1];
    if (/^(?:mg|g|micro|units|mL)/.test(unit) && drug !== undefined)
      questions.push(`What is the dose of ${inside(drug)} in ${inside(sentence.title)}?`);
    questions.push(`${text.slice(0, amount.index).trim()} how many ${unit}?`);
  }
  const leading = /^((?:In|After|With|For|When|During|Before|Without) [^,]{4,60}), (.+)$/.exec(
    text,
  );
  if (leading !== null) questions.push(`What happens ${inside(leading[1] ?? "")}?`);
  questions.push(`${sentence.title}: ${text.split(" ").slice(0, 6).join(" ")}`);
  return [...new Set(questions)].filter((question) => question.length < 220);
}

const wordings: Readonly<Record<string, readonly string[]>> = {
  Features: [
    "What are the features of T?",
    "What are the signs and symptoms of T?",
    "How does T present?",
    "What are the symptoms of T?",
    "What is the clinical picture of T?",
  ],
  Treatment: [
    "How is T treated?",
    "What is the treatment of T?",
    "What is the management of T?",
    "How do you treat T?",
    "How do I manage a patient with T?",
  ],
  Causes: ["What causes T?", "What are the causes of T?", "Why does T occur?"],
  Investigation: [
    "How is T investigated?",
    "Which tests are done in T?",
    "What investigations are needed in T?",
    "How is T diagnosed?",
  ],
  Diagnosis: ["How is T diagnosed?", "What is the diagnosis of T based on?"],
  Pitfalls: [
    "What are the pitfalls in T?",
    "What mistakes are made in T?",
    "What must I not miss in T?",
  ],
  Definition: ["How is T defined?", "What is the definition of T?"],
  Complications: ["What are the complications of T?"],
  Mechanism: ["What is the mechanism of T?", "How does T arise?"],
  Prevention: ["How is T prevented?"],
};

/** Questions about a section as a whole; with a null heading, about the article's beginning. */
export function sectionQuestions(title: string, heading: string | null): string[] {
  const topic = inside(title);
  if (heading === null)
    return [
      `What is ${topic}?`,
      `Define ${topic}.`,
      `What is meant by ${topic}?`,
      `Tell me about ${topic}.`,
      title,
    ];
  const usual = wordings[heading];
  if (usual !== undefined) return usual.map((wording) => wording.replace(/\bT\b/, () => topic));
  return [
    `What about ${inside(heading)} in ${topic}?`,
    `${title}: ${inside(heading)}`,
    `Tell me about ${inside(heading)}.`,
    `What should I know about ${inside(heading)}?`,
  ];
}
