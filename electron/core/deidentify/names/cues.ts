import { wordsOf } from "../../advise/pattern.ts";

/** Titles; what follows them is a name, whatever word it is. Group 1 tells a man, group 2 a woman. */
export const title =
  /(?<![\p{L}\p{N}])(?:(mr|herr|monsieur|mister|sir|señor|senhor|signor|sig\.|don|pan|shri|sri|messrs|dhr\.?)|(mrs|ms|miss|frau|madame|mme|mlle|mademoiselle|dame|señora|srta|senhora|signora|sig\.ra|sra|doña|pani|mevrouw|mevr|smt)|mx|dr|drs|prof|professor|doctor|docteur|dott|dott\.ssa|dra|lic|rev|col|lt|capt|sgt|hon|judge|justice|sheikh|sheikha|signor[ei])\.?(?: (?:dr|prof|med|h\.c|mrs|mr|and mrs|justice|judge)\.?){0,2} {1,2}$/iu;
/** The French "M." and titles that are words as well. */
export const weakTitle =
  /(?<![\p{L}\p{N}])(?:M\.|Sister|Nurse|Father|Brother|Aunt|Auntie|Uncle|Baby|Lady|Lord|Major|Midwife|Matron|Fr\.) {1,2}$/u;

/** Labels of forms: what follows is a name in whatever letters. */
export const label =
  /(?<![\p{L}\p{N}] )(?<![\p{L}\p{N}])(?:(?:patient(?:'s)?|pt|full|first|last|family|given|middle|maiden|mother's|father's|wife's|husband's|client|preferred) )?(?:name|surname|forename|voornaam|nom|pr[ée]nom|vorname|nachname|nombre|apellidos?|nome|cognome)s?(?: is| was|:|=| -){1,2} {0,2}$|\bmy name(?: is|'s) {1,2}$|\b(?:called|named|alias|aka|a\.k\.a\.) {1,2}$|\bname is {1,2}$/iu;
export const role =
  /(?<![\p{L}\p{N}])(?:patient|pt|client|nok|next of kin|contact|signed|signature|dictated by|reported by|written by|typed by|author|consultant|surgeon|assistant|registrar|spr|sho|st\d|ct\d|officer|pc|fy1|fy2|anaesthetist|attending|resident|intern|gp|mother|mum|mom|father|dad|wife|husband|partner|son|daughter|brother|sister|carer|friend|examiner|supervisor|key worker|interpreter|physio|scribe|witness|re|ref|cc|bcc|from|to|attn|fao|subject|by|user|driver|participant|nurse|caller|pharm(?:acist)?|locum pharm|regards|sincerely|faithfully|truly|wishes|thanks|thank you|cheers|triage|id'd as|identified as|gruss|grüsse|cordialement)(?:[,:]| -) {0,2}\n?$/iu;

const kin = wordsOf(
  "wife husband partner son daughter mother father mum mam mom dad brother sister twin niece nephew aunt uncle cousin grandson granddaughter grandmother grandfather gran grandma grandpa fianc[eé]e? girlfriend boyfriend friend flatmate housemate roommate neighbour neighbor carer stepson stepdaughter zoon dochter vrouw hija hijo fille fils épouse mari mama papa tutu eşi boys? girls? twins sons daughters children sisters brothers madre padre hermano hermana esposa esposo marido mujer abuela abuelo moglie marito figlio figlia padre sorella fratello Mutter Vater Bruder Schwester Sohn Tochter Ehefrau Ehemann mère père frère sœur femme vrouw moeder vader",
);
/** Words of people, after which a capital word is most likely their name. */
export const person = new RegExp(
  `(?:${kin}|\\bbed \\d{1,3}[A-Za-z]?:?|\\b(?:patient|pt|patiënt|nurse|sister|registrar|reg|consultant|pharmacist|pharm|physio|physiotherapist|midwife|surgeon|gp|interpreter|supervisor|relative|colleague|tech|technician|psychologist|dietitian|doctor|dear|hi|hello|hey|beste|kære|caro|cara|cher|chère|liebe|lieber|querid[oa]|user|caller|participant|registrar|spr|sho|fy[12]|pc|officer|reviewed by|seen by|seen with|seen w|discussed with|d/w|spoke to|spoke with|signed|signed by|dictated by|examined by|uploaded by|clerked|referring|for seeing|son of|daughter of|wife of|husband of|brother of|sister of|parents of|mother of|father of|baby of|i am|i'm|s/o|d/o|w/o|h/o|the late|born to|(?:we|i|she|he|they) (?:have |had )?(?:admitted|saw|met|examined|reviewed|discharged|clerked|referred|treated|consented|assessed)))(?:,| \\(|:)? {1,2}\\(?$`,
  "iu",
);
/** What only people do; it follows the name. */
export const human =
  /^(?: \(\d{1,2}\)|,? \((?:his |her |the )?(?:wife|husband|partner|mother|father|mum|mom|dad|son|daughter|brother|sister|niece|nephew|aunt|uncle|carer|friend|neighbour|nok|gp|registrar|consultant|nurse|pharmacist|midwife|interpreter)(?![\p{L}])|,? \(?(?:b\.|born|dob|d\.o\.b|geb\.|née|nhs|mrn|hosp)|'s (?:wife|husband|mother|father|son|daughter|sister|brother|partner|mum|dad|family|memory|birthday|carer|gp|appointment|house|phone|address|cannula|wound)|,? \(?(?:aged )?\d{1,3} ?(?:yo|y\/o|y|yrs?|years?|[mf])(?![\p{L}\d])|, (?:aged )?\d{1,3}[,:]|,? (?:who )?(?:has |had |is |was |does not |did not |will |can |also )?(?:says|said|denies|complains|lives|lived|phoned|rang|asks|asked|wants|wanted|wishes|wished|agreed|agrees|told|refuses|refused|slept|walked|consented|consents|drives|smokes|smoked|drinks|wears|fasts|speaks|spoke|translates|understands|thinks|writes|wrote|born|worried|married|pregnant|keen|tearful|anxious|comfortable|catheterised|catheterized|walks|cried|smiled|collapsed|c\/o|sleeps|declined|injects|works (?:in|at|as|on|for)|worked (?:in|at|as|on|for)|here(?=[.,!])|(?:is|was) on \p{L}{3,30}|must not drive|lost|felt|met|came|arrived|moved|attended|vomited|recovered)(?![\p{L}]))/iu;
/** What people do more than things; it follows the name. */
export const acting =
  /^(?:'s \p{Ll}|,? (?:who )?(?:has|had|is|was|will|attended|attends|reports|called|works|worked|felt|feels|met|took|gave|uses|started|starts|admitted|discharged|found|seen|opened|stays?|remains|visits|attend|came|came in|moved|recovered|vomited|died|fell|lost|needs|from \p{Lu}\p{L}{0,24}|underwent|received|takes|arrived|flew|and \p{Lu}\p{L}{0,24}|will|can|does|did|should|must|may|loves|weighs|presented|presents|belongs|uploaded|owns)(?![\p{L}]))/u;

const heads =
  "disease|syndrome|sign|signs|test|tests|score|scores|scale|criteria|criterion|classification|class|staging|stage|grade|grading|law|laws|palsy|chorea|triad|tetrad|pentad|tetralogy|phenomenon|effect|reflex|reaction|method|technique|manoeuvre|maneuver|equation|formula|rule|rules|index|ratio|stain|cells?|bodies|body|nodes?|nodules?|spots|rings?|lines?|plaques?|ulcers?|fractures?|dislocation|injury|contracture|deformity|operation|procedure|repair|incision|approach|anastomosis|pouch|loop|duct|ducts|gland|glands|canal|foramen|ligament|fascia|triangle|space|angle|point|area|plane|membrane|capsule|sheath|tract|fibres|fibers|bundle|corpuscles?|islets|crypts?|patches|plexus|ganglion|nerve|artery|vein|valve|sinus|aneurysms?|diverticulum|hernia|cyst|cysts|tumou?rs?|lymphoma|sarcoma|carcinoma|leuk[a]?emia|an[a]?emia|purpura|thyroiditis|arteritis|vasculitis|nephritis|hepatitis|colitis|ileitis|oesophagus|esophagus|granulomatosis|neuropathy|dystrophy|ataxia|encephalopathy|dementia|psychosis|aphasia|epilepsy|paralysis|paresis|migraine|neuralgia|angina|gangrene|erythema|n[a]?evus|melanoma|dermatosis|fever|virus|viruses|bacillus|agar|medium|reagent|solution|fluid|water|tube|tubes|catheter|cannula|drain|forceps|clamp|retractor|speculum|needle|blade|laryngoscope|airway|mask|splint|brace|collar|traction|nail|pins?|plate|wires?|stem|prosthesis|stapes|suture|knot|graft|flap|stent|filter|shunt|balloon|bag|position|posture|gait|breathing|respiration|breaths|pulse|murmur|waves?|pattern|rhythm|interval|correction|block|model|theory|hierarchy|stages|experiment|paradox|hypothesis|principle|postulates|curve|plot|nomogram|chart|diagram|regression|estimate|trial|study|cohort|guidelines?|regimen|protocol|diet|exercises?|crystals?|granules|inclusions|casts|lesions?|neurons?|apparatus|organ|layer|zone|antigen|antibody|test|toxin|family|group|system|complex|variant|anomaly|malformation|atrophy|sclerosis|degeneration|hyperplasia|adenoma|mutation|gene|chromosome|inventory|questionnaire|interview|assay|perfusion|view|blot|unit|coefficient|correlation|distribution|maneuvre|gel|cream|oint|pump|trap|phenotype|cirrhosis|pneumonia|keratitis|dermatitis|gastritis|adenitis|bursitis|procedure|fundoplication|pyloromyotomy|gastrectomy|hysterectomy|mastectomy|colectomy|hemicolectomy|tenotomy|orchidopexy|esophagectomy|oesophagectomy|thyroidectomy";
const parts = "joint|foot|hip|knee|hand|finger|toe|heel|spine|pelvis|arm|elbow|shoulder|thumb";
/** A part of the body makes an eponym only of a word that may be one: "Charcot's foot". */
export const eponymPart = new RegExp(`^(?:'s|s'|')?[ -](?:${parts})(?![\\p{L}])`, "iu");
/** What makes an eponym of the word before it. */
export const eponymHead = new RegExp(
  `^(?:(?:'s|s'|')?,? (?:and|or|&) \\p{Lu}[\\p{L}'-]{1,24})?(?:'s|s'|')?[ -](?:${heads})s?(?![\\p{L}])`,
  "iu",
);
export const eponymHeadLater = new RegExp(
  `^(?:'s|s'|')?[ -](?:\\p{L}{2,16}[ -]){1,2}(?:${heads})(?![\\p{L}])`,
  "iu",
);
/** Authors of papers are no patients. */
export const cited =
  /^(?:,? (?:and|&) \p{Lu}[\p{L}'-]{1,24})?(?:,? et al| (?:and|&) (?:colleagues|co-?workers)|,? \((?:19|20)\d\d\)|,? (?:19|20)\d\d;)/u;
/** Names of diseases and signs that read as a whole person's. */
export const twoWordEponym =
  /^(?:ramsay hunt|austin flint|miller fisher|stevens? johnson|graham (?:steell|little)|marcus gunn|argyll robertson|ann arbor|guillain barr[eé]|tay sachs|lloyd davies|duckett jones|treacher collins|pierre robin|cornelia de lange|lawrence moon|hand sch[uü]ller|sister mary joseph|bence jones|christmas|de quervain|de morgan|le fort|von willebrand|von hippel|von recklinghausen|van der waals|mary joseph|moore|king charles|henry bence|rutherford morison|keith wagener|james lind|john snow|florence nightingale|saint vitus|st vitus|rocky mountain|west nile|martin gruber|blumer|gordon holmes|brown s[eé]quard|charles bonnet|peutz jeghers)\b/iu;
export const letterTakers =
  /(?:vitamin|hepatitis|type|grade|group|class|stage|phase|factor|option|answer|part|category|strain|influenza|child-pugh|immunoglobulin|table|figure|section|appendix|blood) $/iu;

/** Small words within names. */
export const particle =
  /^(?:van|von|der|den|de|del|della|la|le|du|da|das|di|do|dos|des|al|el|bin|binti|bint|ibn|ben|ter|ten|te|af|av|zu|zum|zur|wa|ua|ó|o|mac|ní|ni|nic|ui|uí|st|san|santa|abd|abu|y|e|ap|ab|in|'t)$/iu;
