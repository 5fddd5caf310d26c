import type { FlagKind } from "../../contract/flag.ts";
import type { KnowledgeCutoff } from "./knowledgeCutoff.ts";

type Explanation = { readonly kind: FlagKind; readonly text: string };

const noPatientData = "because a study question must not contain real patients' data";

/** Why a flag is raised: one sentence for the student for every reason, with what to check or to do. */
const catalogue = {
  dose: {
    kind: "dose",
    text: "States an amount of a medicine: check drug, dose, unit, route and interval in a current formulary before you learn it.",
  },
  labCutoff: {
    kind: "labCutoff",
    text: "States a numeric cut-off: check number and unit against your laboratory's reference range or the guideline that defines it.",
  },
  guideline: {
    kind: "guideline",
    text: "Names a guideline with its year or edition: open that document and check that it exists, says this and has not been replaced.",
  },
  trial: {
    kind: "guideline",
    text: "Names a trial with its year: find it in PubMed and check that it exists and found what is said here, because models invent studies.",
  },
  publication: {
    kind: "guideline",
    text: "Cites a publication: look up its authors, year and finding, because models often invent references.",
  },
  afterCutoff: {
    kind: "afterCutoff",
    text: "Speaks of a time after the model's knowledge ends ({cutoff}), so it cannot know this: look for a current source.",
  },
  absolute: {
    kind: "absolute",
    text: "Leaves no exception, which is rarely true in medicine: look for the patients or cases in which this does not hold.",
  },
  email: {
    kind: "patientData",
    text: `Looks like a person's e-mail address: remove it, ${noPatientData}.`,
  },
  phone: {
    kind: "patientData",
    text: `Looks like a person's phone number: remove it, ${noPatientData}.`,
  },
  recordNumber: {
    kind: "patientData",
    text: `Looks like a patient's record or insurance number: remove it, ${noPatientData}.`,
  },
  birthDate: {
    kind: "patientData",
    text: `Looks like a person's date of birth: give the age instead, ${noPatientData}.`,
  },
  personName: {
    kind: "patientData",
    text: `Looks like a patient's name: write, for example, "a 54-year-old man" instead, ${noPatientData}.`,
  },
  address: {
    kind: "patientData",
    text: `Looks like a person's address: remove it, ${noPatientData}.`,
  },
  emergency: {
    kind: "emergency",
    text: "This sounds like an emergency: call your local emergency number now (112, 911, 999 or your country's own), because this program cannot help.",
  },
  selfHarm: {
    kind: "emergency",
    text: "If you or someone near you may attempt suicide or self-harm, call your local emergency number or a crisis line now and do not stay alone with it.",
  },
  personalAdvice: {
    kind: "personalAdvice",
    text: "Asks about your own health or that of someone close: Viva is for study only, so ask a doctor or pharmacist, who can examine and knows the person.",
  },
} as const satisfies Record<string, Explanation>;

/** A reason to raise a flag; several may share a kind. */
export type Reason = keyof typeof catalogue;

const monthNames =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** The kind of flag that a reason raises, and its sentence for a model whose knowledge ends at the cut-off. */
export function explain(reason: Reason, cutoff: KnowledgeCutoff): Explanation {
  const { kind, text } = catalogue[reason];
  const month = monthNames[cutoff.month - 1];
  const date = month === undefined ? `${cutoff.year}` : `${month} ${cutoff.year}`;
  return { kind, text: text.replace("{cutoff}", date) };
}
