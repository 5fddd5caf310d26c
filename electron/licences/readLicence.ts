import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { LicencesFile } from "../contract/about.ts";
import { readPackage } from "./readPackage.ts";
import { standardTexts } from "./standardTexts.ts";
import { knownLicence } from "./withoutText.ts";

type Part = LicencesFile["parts"][number];

const licenceFile = /^(?:licen[cs]es?|copying|unlicense)(?:[-.].*)?$/i;
const noticeFile = /^notice(?:\..*)?$/i;
const asText = /^(?!.*\.(?:js|json|html|ts)$)/i;

/** A package with its licence; throws where neither it nor the list of known exceptions has one. */
export function readLicence(folder: string): Part {
  const { name, version, license, author, contributors } = readPackage(folder);
  const known = knownLicence(name);
  const licence = license ?? known?.licence ?? null;
  if (licence === null) throw new Error(`${name} ${version} says nothing of its licence`);
  const text = textOf(folder) ?? (known === null ? null : textLike(known));
  if (text === null) {
    throw new Error(
      `${name} ${version} (${licence}) brings no text of its licence; add it to withoutText.ts`,
    );
  }
  const who = [author, ...contributors].map(withoutAddress).find((one) => one !== "");
  return {
    id: `${name}@${version}`,
    name,
    version,
    licence,
    author: copyrightOf(text) ?? who ?? "",
    text,
  };
}

function textOf(folder: string): string | null {
  const files = readdirSync(folder).filter((file) => asText.test(file));
  const read = (wanted: RegExp) =>
    files
      .filter((file) => wanted.test(file))
      .toSorted()
      .map((file) => readFileSync(join(folder, file), "utf8").trim());
  const licences = read(licenceFile);
  if (licences.length > 0) return [...licences, ...read(noticeFile)].join("\n\n");
  const [readme = ""] = read(/^readme(?:\..*)?$/i);
  const [whole] = /^[^\n]*copyright[^\n]*\n+permission is hereby granted[\s\S]*?software\.$/im.exec(
    readme,
  ) ?? [null];
  return whole;
}

function textLike({ licence, copyright }: NonNullable<ReturnType<typeof knownLicence>>): string {
  return standardTexts[licence](copyright);
}

/** The line that says whose it is, without the mark. */
function copyrightOf(text: string): string | null {
  const line = /^[ \t#*/-]*copyright[ \t]+(?:\(c\)|©|\d{4})[ \t]*(.+)$/im.exec(text)?.[1];
  const who = line?.replace(/^(?:[\d\s,–-]|\(c\)|©|present\b)*/i, "").trim();
  return who === undefined || who === "" || /[[{]|^</.test(who) ? null : withoutAddress(who);
}

function withoutAddress(person: string): string {
  return person
    .replace(/\s*(?:[<(]|&lt;|until\b|, as listed).*$/, "")
    .replace(/^(?:by |v(?= 1 r t l)|:$)/, "")
    .replace(/\s*(?:https?:\/\/\S+|All rights reserved\.?)\s*/gi, " ")
    .trim();
}
