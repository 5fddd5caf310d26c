import { termOf } from "./words.ts";

/** Words that questions and texts of any medical subject share: whether a passage holds one says little about its subject. */
const words = `
  patient people person man woman adult case disease disorder syndrome condition illness problem
  failure cause causal causative treat treatment therapy therapeutic manage management drug medicine medication medical agent
  dose dosage use useful usual common often mostly main major typical chief principal key important importance role
  function purpose reason effect effective sign symptom feature clinical finding risk factor complication consequence
  diagnose diagnosis diagnostic test investigation criteria mechanism process principle characteristic
  include show find found form type kind class classify classification stage group category part site
  develop lead result follow start begin recommend advise prefer choose choice option indicate indication contraindicate
  contraindication need require reduce lower decrease fall improve worsen avoid prevent increase raise rise high low level amount number rate value range
  affect associate involve relate relation relationship receive help make give take produce
  day week month year hour minute time daily early late long short severe mild moderate acute chronic
  normal abnormal good bad best worse new old two three four five six first second third line initial initially general specific different
  difference distinguish differentiate similar compare contrast change know call term definition consider suspect expect aim target
  work act action body question answer effectively approximately
  aetiology etiology pathogenesis pathophysiology pathophysiological physiology epidemiology prognosis prophylaxis prophylactic
  manifestation manifest presentation present picture history examination examine assessment assess evaluation evaluate approach
  overview summary basics basic concept aspect mr mrs ms dr gentleman lady`
  .split(/\s+/)
  .filter((word) => word !== "");

const terms: ReadonlySet<string> = new Set(words.map(termOf));

/** Whether a term is one that medical texts of any subject share. */
export function isGeneric(term: string): boolean {
  return terms.has(term);
}
