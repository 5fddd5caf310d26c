import { stem } from "./stem.ts";

const listed = (list: string) => new Set(list.trim().split(/\s+/u).map(stem));

/** Words that say nothing by themselves. */
const empty = listed(`
  a an the this that these those it its they them their there here he she his her him we us our you your i me my
  is are was were be been being am do does did done doing has have had having will would shall should can could may might must
  of in on at by for from to into onto with within without over under about above below between among through during
  than then as if so such and or but nor yet both either neither not no never none nobody nothing cannot n't t s
  who whom whose which what when where why how while whereas because since until unless although though
  also only just even still already too very quite rather more most less least much many few some any each every all
  another other others same own one two three four five six seven eight nine ten first second once twice
  up down out off per via e.g i.e etc vs now soon again further before after
  due owing own its get gets got getting given gives give take takes taken make makes made way thing things
`);

/** Words that medical sentences of any topic share; they count, but little. */
const frequent = listed(`
  patient patients people person adult adults disease diseases disorder syndrome condition case cases cause causes caused
  treat treatment treated therapy drug drugs dose doses use used using usual usually common commonly often most mainly
  typical typically main chief sign signs symptom symptoms risk include includes including show shows shown seen find found
  occur occurs present presents presentation develop lead leads result results follow follows followed start started begin
  begins begun recommend recommended advise advised prefer preferred choice option indicate indicated need needed require
  required reduce reduced lower lowers increase increased raise raised high low about approximately roughly around part
  type form level levels rate amount number concentration value range test tests diagnosis diagnosed diagnostic confirm
  affect affects affected associate associated involve receive receives responsible help good bad new long term time times
  day days week weeks month months year years hour hours minute minutes daily weekly early late severe mild acute chronic
  normal abnormal important well clinical medical health care first-line second-line line standard initial initially
  mean means call called know known consider considered suspect suspected expect expected aim target keep kept
`);

/** English that could stand in any text: a paraphrase changes it freely. */
const general = listed(`
  able accept account achieve act actually add added addition additional additionally adjust allow already although always amount
  anyone appear appears apply approach area arise ask attempt avoid back base based basis beat become becomes behind believe belong
  best better big body bring build call capable carry certain certainly chance change chief chiefly choose clear close come complete
  completely concern consequence consist contain continue contrast correct count course cover create current cut danger dangerous
  deal decide deep define defined definition degree depend describe despite detail determine develop differ difference different
  difficult direct directly discover discuss distinct distinguish drive easily easy effect effective effectively either else emphasise
  enable end ensure enter entire entirely entry especially essential establish even ever every everyone evidence exact example except
  excess exist explain explanation extend extent extra face fact factor fall far fare favour feature fill final finally fine fit
  focus force frequent frequently full fully function further general generally go goal good group grow half hand happen hard head
  hint hold hurt idea identify immediate impact imply importance improve inform information inside instance instead issue job join
  keep kind lack large largely last later latter leave less let lie lies lift light likely limit line list little look lose main
  majority make manage management manner mark marked marker marks match matter meet member mention merely middle minimum minor mostly
  move name namely natural nature near nearly necessary note number observe obtain obvious occasionally offer offered only opposite
  order original otherwise outcome overall particular particularly pass pay perform period perhaps place play point poor position
  possible possibly potential practice prepare prior probably problem procedure proceed process produce proper property proportion
  protect prove provide purpose put question quick quickly quite rare rarely rather reach react ready real really reason recognise
  refer regard regardless region relate relation relatively relevant rely remain remainder remember remove replace report represent
  respond rest restore return right rise role room rule run safe same say second see seem self send separate serious serve set
  several shape share short show side significant similar simple simply single site situation slightly slow slowly small solely
  some special specific stage stand state stay step stop straight strong strongly study subject success such suffer sufficient
  suggest suit suitable sum support sure surface system tend therefore third thought throughout thus together tool top toward towards
  true try turn turns type unable under underlie understand unit unless unlike until upon useful usual value vary version view way
  weak week whatever whenever whether whole wide widely wish work works working worse worst worth yet
  anything everything something someone target level entry danger deviate wear wears sooner repeated frequency aimed
`);

/** How much a stem can weigh, from 0 for words that say nothing to 1. */
export function importanceOf(term: string): number {
  if (empty.has(term)) return 0;
  if (frequent.has(term) || term.startsWith("@")) return 0.4;
  return general.has(term) ? 0.25 : 1;
}
