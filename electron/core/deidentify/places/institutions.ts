import { every } from "../../advise/pattern.ts";
import { ranks } from "../finding.ts";
import { fold } from "../names/fold.ts";
import { vocabulary } from "../names/vocabulary.ts";
import type { Rule } from "../rules/rule.ts";

const cap = "\\p{Lu}[\\p{L}\\p{M}'-]{1,24}\\.?";
const named = `(?!(?:GP|From|At|In|To|Of|And|Dr|Mr|Mrs|Ms|Prof|Transfer|Transferred|Referral|Admitted|Under|Via)(?![\\p{L}]))(?:${cap}(?:(?: (?:of|and|the|de|la|di))? ${cap}){0,3}'? )`;
const kinds =
  "General|University|Royal|Memorial|Community|District|Teaching|Children's|Regional|National|Park|Street|Road|County|City|Central";
/** What no institution is called by alone: a department, a kind of work, a word that begins a sentence. */
const common = new RegExp(
  `^(?:(?:The|This|Our|That|A|In|At|To|From|Of|For|And|Your|My|His|Her|${kinds}|Local|Day|Nearest|Private|Discharge|Emergency|Surgical|Medical|Vascular|Cardiac|Diabetes|Diabetic|Memory|Fracture|Pain|Outpatient|Antenatal|Postnatal|Eye|Skin|Breast|Asthma|Heart|Failure|Renal|Thyroid|Sleep|Stroke|TIA|GP|Family|Primary|Secondary|Care|Health|Mental|General|Bariatric|Cataract|Hip|Knee|Elective|Urgent|Major|Minor|Plastic|Orthopaedic|Neuro\\p{L}*|Gyn\\p{L}*|Uro\\p{L}*|Onco\\p{L}*|Haem\\p{L}*|Rheum\\p{L}*|Derm\\p{L}*|Paed\\p{L}*|Good|Clinical|Best|Standard|Safe|Evidence|Nursing|Community|Virtual|Mayo|Cleveland|Red|Trauma|Screening|Warfarin|Anticoagulation|Travel|Chest|Lung|Liver|Foot|Follow|Up|Transferred|Pre-?op|Open|Keyhole|Laparoscopic|Physicians|Surgeons|Royal|College|Public|School|Medicine|Law|King's|Queen's)(?: |$))+$`,
  "u",
);

/** "Endocrine Surgery", "Cardiology Clinic". */
function isDepartment(value: string): boolean {
  const words = value.split(" ");
  const kind = words.at(-1) ?? "";
  if (!/^(?:Surgery|Clinic|Practice|School|College)$/u.test(kind)) return false;
  return words
    .slice(0, -1)
    .map(fold)
    .every(
      (word) =>
        vocabulary.has(word) || /(?:ic|al|ary|ine|ive|ory|ology|atry|trics|an|or)$/u.test(word),
    );
}

/** Hospitals, surgeries, homes and schools that are named: smaller than a state, so they tell where a person was. */
export const institutions: readonly Rule[] = [
  {
    class: "place",
    rank: ranks.street,
    pattern: every(
      `(?<![\\p{L}\\d'])${named}(?:Hospital|Infirmary|Hospice|Surgery|Clinic|Medical Cent(?:re|er)|Health Cent(?:re|er)|Nursing Home|Care Home|Residential Home|Polyclinic|Medical Practice|Pharmacy|Primary School|High School|Secondary School|School|College|University|Prison|Church|Mosque|Sanatorium)(?![\\p{L}])`,
      true,
    ),
    holds: (value) =>
      !isDepartment(value) &&
      !common.test(
        value.replace(
          / (?:Hospital|Infirmary|Hospice|Surgery|Clinic|Medical Cent(?:re|er)|Health Cent(?:re|er)|Nursing Home|Care Home|Residential Home|Polyclinic|Medical Practice|Pharmacy|(?:Primary |High |Secondary )?School|College|University|Prison|Church|Mosque|Sanatorium)$/u,
          "",
        ),
      ),
  },
  {
    class: "place",
    rank: ranks.street,
    pattern: every(
      `(?<![\\p{L}\\d])(?:Ysbyty|Hôpital|Hopital|Hospital|Ospedale|Clinique|Klinik|Klinikum|Spital|Universitätsspital|Universitätsklinikum|Kantonsspital|Inselspital|Krankenhaus|Ziekenhuis|Szpital|CHU)(?: (?:de|del|di|da|la|le|Universitario|General|Universitaire|Clínico|Sant'|San|Santa|St\\.|Sankt)){0,3} \\p{Lu}\\p{Ll}[\\p{L}'-]{1,24}(?: \\p{Lu}\\p{Ll}[\\p{L}'-]{2,24})?`,
      true,
    ),
    holds: (value) =>
      !/^(?:Hospital|Clinic|Klinik) (?:Number|No|Day|Stay|Course|Record|Admission|Acquired|Discharge|Anxiety|Medicine|Pharmacist|Registrar|Consultant|Doctor|Team|Ward|Ref|Id)/u.test(
        value,
      ),
  },
];
