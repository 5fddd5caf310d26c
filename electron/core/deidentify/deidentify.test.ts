import { describe, expect, test } from "vitest";
import type { IdentifierClass } from "../../contract/deidentify.ts";
import { applyReplacements, deidentify } from "./deidentify.ts";

const findingsIn = (text: string) => deidentify([text])[0] ?? [];
const written = (text: string) => applyReplacements(text, findingsIn(text), []);
const of = (kind: IdentifierClass, text: string) =>
  findingsIn(text)
    .filter((found) => found.class === kind)
    .map(({ original }) => original);

describe("what goes", () => {
  test.each([
    ["name", "Mr Young met Dr. J. van den Berg.", ["Young", "J. van den Berg"]],
    ["name", "SMITH, John", ["SMITH, John"]],
    ["name", "His wife Calliope agrees.", ["Calliope"]],
    ["name", "my name is Farrokh", ["Farrokh"]],
    ["name", "Patient name: emily clark dob: 4/4/2010", ["emily clark"]],
    ["name", "Margaret Ellison's husband", ["Margaret Ellison"]],
    ["place", "lives at 7 Tanyard Close, Whitby YO21 3EQ", ["7 Tanyard Close, Whitby YO21 3EQ"]],
    [
      "place",
      "2207 Maple Avenue, Springfield, IL 62704",
      ["2207 Maple Avenue, Springfield, IL 62704"],
    ],
    ["place", "Lindenstrasse 14, 8008 Zürich", ["Lindenstrasse 14, 8008 Zürich"]],
    [
      "date",
      "seen 12/03/2024, 3rd of June and 2019-08-14",
      ["12/03/2024", "3rd of June", "2019-08-14"],
    ],
    ["date", "am 3. Februar 2022, le 7 août 1949", ["3. Februar 2022", "7 août 1949"]],
    ["date", "in March 2016 and 08/2019", ["March 2016", "08/2019"]],
    ["date", "a 93-year-old woman", ["93-year-old"]],
    ["phone", "call 07911 123456 or +41 79 412 33 08", ["07911 123456", "+41 79 412 33 08"]],
    ["fax", "fax: (614) 555-0149", ["(614) 555-0149"]],
    ["email", "write to rosa_delgado@mail.example.org.", ["rosa_delgado@mail.example.org"]],
    ["socialSecurity", "SSN 078-05-1120, NHS 943 476 5919", ["078-05-1120", "943 476 5919"]],
    ["recordNumber", "MRN 00482913", ["00482913"]],
    ["healthPlan", "policy no. ES-8841-220-7", ["ES-8841-220-7"]],
    ["account", "IBAN GB29 NWBK 6016 1331 9268 19", ["GB29 NWBK 6016 1331 9268 19"]],
    ["licence", "GMC 7012345 and DEA BA1234563", ["7012345", "BA1234563"]],
    ["vehicle", "VIN 1HGCM82633A004352, reg KX14 ZPF", ["1HGCM82633A004352", "KX14 ZPF"]],
    ["device", "serial no. PJN4482193", ["PJN4482193"]],
    ["url", "see https://a.example.org/~jdoe/x?y=1.", ["https://a.example.org/~jdoe/x?y=1"]],
    [
      "ipAddress",
      "from 192.168.14.27 and 2001:db8::8a2e:370:7334",
      ["192.168.14.27", "2001:db8::8a2e:370:7334"],
    ],
    ["biometric", "fingerprint ID FP-88213", ["FP-88213"]],
    ["photograph", "saved as IMG_2231.jpg", ["IMG_2231.jpg"]],
    ["otherNumber", "study ID STX-0041-22", ["STX-0041-22"]],
  ] as const)("%s: %s", (kind, text, expected) => {
    expect(of(kind, text)).toEqual(expected);
  });
});

describe("what stays", () => {
  test.each([
    "Parkinson's disease, Crohn's colitis, Graves' disease and Bell's palsy; Murphy's sign; Wilson disease.",
    "Statins may help. Will it rise? Mark the point. Grace period. Hope is important. Rose spots fade.",
    "BP 120/80, 3/7 course, 2/52, review 6/12, pain 5/10, visual acuity 6/9, GCS 15/15.",
    "In 2021, for 3 days, since 2010, 24/7.",
    "Na 128, K 5.8, Hb 13.5 g/dL, WCC 11.2 x 10^9/L, platelets 240, p = 0.003, n=12345.",
    "ICD-10 I21.4; SNOMED CT 22298006; rs1801133; NM_000546.6; TP53 c.743G>A; PMID: 31474393.",
    "The Glasgow Coma Scale, Bristol stool type 6, Rome IV criteria, Los Angeles grade B.",
    "NICE NG28 (updated 29 June 2022) advises metformin 500 mg.",
    "Patients aged 90 or older, over 90 years; temperature 98.6 F, sats 94.",
    "An 89-year-old man takes aspirin 75 mg.",
    "Insulin 6-6-8 units; vancomycin 15-20 mg/kg; ratio 1:1000; 10:32.",
  ])("%s", (text) => {
    expect(findingsIn(text).map(({ original }) => original)).toEqual([]);
  });
});

describe("replacements", () => {
  test("are the same for the same person in one text and across texts, and differ for others", () => {
    const texts = [
      "John Smith saw Mary Jones. Mr Smith is well; Jones is not.",
      "Smith, John: call 07911 123456. J. Smith again: 07911 123456.",
    ];
    const found = deidentify(texts);
    expect(texts.map((text, index) => applyReplacements(text, found[index] ?? [], []))).toEqual([
      "[name 1] saw [name 2]. Mr [name 1] is well; [name 2] is not.",
      "[name 1]: call [phone 1]. [name 1] again: [phone 1].",
    ]);
  });

  test("tell Mr and Mrs of one surname apart", () => {
    expect(written("Mr Haddock came with Mrs Haddock.")).toBe(
      "Mr [name 1] came with Mrs [name 2].",
    );
  });

  test("find a number again where nothing names it", () => {
    expect(written("MRN 00482913. Later: 00482913.")).toBe(
      "MRN [record number 1]. Later: [record number 1].",
    );
  });

  test("put ages over 89 together", () => {
    expect(written("a 93-year-old, aged 102, call 91F")).toBe(
      "a 90 or older, aged 90 or older, call 90 or older F",
    );
  });

  test("go on after the numbers that a text already has, and leave those alone", () => {
    const text = "[name 2] and Dr [name 1] saw Mary Jones on [date 1], 90 or older.";
    expect(written(text)).toBe("[name 2] and Dr [name 1] saw [name 3] on [date 1], 90 or older.");
  });

  test("leave out what is kept", () => {
    const text = "Mr Smith, MRN 00482913";
    expect(applyReplacements(text, findingsIn(text), [0])).toBe("Mr Smith, MRN [record number 1]");
  });

  test("a surname stays where it names a disease", () => {
    expect(written("Dr Wilson thinks of Wilson's disease.")).toBe(
      "Dr [name 1] thinks of Wilson's disease.",
    );
  });
});

test.each([[[]], [[""]], [["", "\n"]]])("nothing in %j", (texts) => {
  expect(deidentify(texts)).toEqual(texts.map(() => []));
});

describe("what stands in a document between letters, or is written wide", () => {
  test.each([
    ["Mrs. Ele\u00adanor Whit\u00adcombe has gout.", "Mrs. [name 1] has gout."],
    ["MRN 482\u00ad13377, Leeds", "MRN [record number 1], [place 1]"],
    ["\u202aMRN 48213377\u202c", "\u202aMRN [record number 1]\u202c"],
    ["ＭＲＮ ４８２１３３７７ has gout", "ＭＲＮ [record number 1] has gout"],
  ])("hides nothing: %j", (text, replaced) => {
    expect(applyReplacements(text, deidentify([text])[0] ?? [], [])).toBe(replaced);
  });
});
