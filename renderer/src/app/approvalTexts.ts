import type { IdentifierClass } from "../../../electron/contract/deidentify.ts";
import { count, number } from "./numbers.ts";

export const identifierNames: Record<IdentifierClass, string> = {
  name: "name",
  place: "place",
  date: "date or age",
  phone: "phone number",
  fax: "fax number",
  email: "e-mail address",
  socialSecurity: "social security number",
  recordNumber: "record number",
  healthPlan: "health plan number",
  account: "account number",
  licence: "licence number",
  vehicle: "vehicle",
  device: "device",
  url: "web address",
  ipAddress: "IP address",
  biometric: "biometric",
  photograph: "photograph",
  otherNumber: "identifying number",
};

/** What is read before anything is sent to a server. */
export const approvalTexts = {
  open: "Read it and decide",
  title: (host: string) => `May this be sent to ${host}?`,
  to: "To",
  model: "Model",
  why: {
    first: "You have not sent anything to this server before.",
    patientData: "The text may hold what identifies a person.",
  },
  aid: "Read the text yourself: the rules that replace names and numbers can miss a name, a place or a rare story that shows who it is.",
  nothingFound: "The rules found nothing that identifies a person.",
  replacedOf: (replaced: number, all: number) =>
    `${number(replaced)} of ${count(all, "identifier")} replaced. Untick one to send it as it is written.`,
  whole: "This is the whole text that would leave this computer:",
  wholeHere: "This is the whole text that would go to the server on this computer:",
  emptyPart: "(empty)",
  replace: (original: string, replacement: string, kind: string) =>
    `Replace ${kind} “${original}” by “${replacement}”`,
  send: (host: string) => `Send to ${host}`,
  decline: "Do not send",
} as const;
