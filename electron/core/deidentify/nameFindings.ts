import type { IdentifierClass, Replacement } from "../../contract/deidentify.ts";
import type { Finding } from "./finding.ts";
import { fold } from "./names/fold.ts";
import { createPeople } from "./people.ts";

/** What a class is called in a text that it was taken out of. */
const nouns: Readonly<Record<IdentifierClass, string>> = {
  name: "name",
  place: "place",
  date: "date",
  phone: "phone",
  fax: "fax",
  email: "email",
  socialSecurity: "social security number",
  recordNumber: "record number",
  healthPlan: "health plan number",
  account: "account number",
  licence: "licence number",
  vehicle: "vehicle",
  device: "device",
  url: "link",
  ipAddress: "IP address",
  biometric: "biometric",
  photograph: "photograph",
  otherNumber: "number",
};
const oldAge = "90 or older";

/** Source of what stands in the place of an identifier; none is sought in it. */
export const placeholder = `\\[(?:${Object.values(nouns).join("|")}) \\d{1,9}\\]|\\b${oldAge}\\b`;

/** Gives what was found its replacements: the same person, number or place the same one, in every text. */
export function nameFindings(
  texts: readonly string[],
  found: readonly (readonly Finding[])[],
): Replacement[][] {
  const people = createPeople(found.flat().flatMap(({ person }) => person ?? []));
  const next = startNumbers(texts);
  const numbers = new Map<string, number>();
  return found.map((findings, index) => {
    const text = texts[index] ?? "";
    return findings.map((finding) => {
      const { start, end } = finding;
      const original = text.slice(start, end);
      const own = finding.person === undefined ? undefined : people.numberOf(finding.person);
      const key = `${finding.class} ${own ?? plain(original)}`;
      const number = numbers.get(key) ?? next(finding.class);
      numbers.set(key, number);
      const replacement = finding.age
        ? oldAge + (/\p{L}/u.test(text.charAt(end)) ? " " : "")
        : `[${nouns[finding.class]} ${number}]`;
      return { start, end, class: finding.class, original, replacement };
    });
  });
}

/** Numbers go on after those that a text already has, as one that went through here before. */
function startNumbers(texts: readonly string[]): (kind: IdentifierClass) => number {
  const last = new Map<string, number>();
  for (const text of texts) {
    for (const [, noun = "", number = "0"] of text.matchAll(/\[([\p{L} ]{1,30}) (\d{1,9})\]/gu)) {
      last.set(noun, Math.max(last.get(noun) ?? 0, Number(number)));
    }
  }
  return (kind) => {
    const number = (last.get(nouns[kind]) ?? 0) + 1;
    last.set(nouns[kind], number);
    return number;
  };
}

function plain(original: string): string {
  return fold(original).replace(/[^\p{L}\p{N}]/gu, "");
}
