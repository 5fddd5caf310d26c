import { count } from "./numbers.ts";

const shells = {
  desktop: "Desktop window",
  web: "Page in a browser, served on this computer",
  terminal: "Terminal",
} as const;

/** As Node names a system; any other is told as it is. */
const platforms: Readonly<Record<string, string>> = {
  darwin: "macOS",
  linux: "Linux",
  win32: "Windows",
};

/** Words of the page about Viva itself. */
export const aboutTexts = {
  version: "Version",
  shell: "Started as",
  shells,
  platform: "System",
  platformName: (platform: string) => platforms[platform] ?? platform,
  node: "Node",
  electron: "Electron",
  browser: "Browser engine",
  llamaCpp: "llama.cpp",
  copyFacts: "Copy these facts",
  ownTitle: "Licences of Viva",
  own: [
    { what: "Viva", licence: "Apache License 2.0" },
    { what: "The study pack (articles and questions)", licence: "CC BY 4.0" },
    { what: "The demo model", licence: "CC BY 4.0" },
  ],
  ownText: "Show the Apache License 2.0",
  attribution:
    "CC BY 4.0 lets you share and adapt the study pack and the demo model if you name Viva as their source and say what you changed: creativecommons.org/licenses/by/4.0.",
  meditron:
    "Models that you download are not part of Viva and have licences of their own. Meditron-7B is a Llama 2 model: its Llama 2 Community License allows study and most other use, with conditions, and its makers advise against using it in medical practice without much further testing. The catalogue under Models names each model's licence.",
  partsTitle: "What Viva is made of",
  partsLead: (parts: number) =>
    `${count(parts, "part")} by others ship with Viva, each under its own licence. Thank you to all who wrote them.`,
  table: "Parts and their licences",
  partsNone: "The list is made when Viva is built, and this one was not.",
  search: "Search by name, author or licence",
  found: (parts: number) => count(parts, "part"),
  noMatch: (search: string) => `Nothing found for “${search}”.`,
  columns: { name: "Name", version: "Version", licence: "Licence", author: "By" },
  openLicence: (name: string) => `Licence of ${name}`,
  licenceTitle: (name: string, version: string) => `${name} ${version}`,
  licenceMissing: "The text of this licence was not found.",
} as const;
