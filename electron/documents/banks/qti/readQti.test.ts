import { describe, expect, test } from "vitest";
import { correctB, craftQtiPackage, qti2Item, qti3Item } from "../../testing/craftQti.ts";
import { craftZip } from "../../testing/craftZip.ts";
import { readHere as read } from "../testing/readHere.ts";
import { looksLikeQti } from "./readQti.ts";

const bare = (item: string): string => item.replace(/<\?xml[^>]*>\s*/u, "");

const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.from("rest")]);

describe("items", () => {
  test("QTI 2.2", async () => {
    const general = `<modalFeedback outcomeIdentifier="FEEDBACK" identifier="ok" showHide="show"><p>First.</p><p>Second.</p></modalFeedback>`;
    const { items, failure } = await read(qti2Item(undefined, undefined, general));
    expect(failure).toBeNull();
    expect(items).toEqual([
      {
        at: "item 1",
        sourceId: "heart-1",
        subject: "",
        topic: "",
        tags: [],
        content: {
          kind: "choice",
          context: "",
          stem: "A man faints at the gym.\n\nHe has a murmur.\n\nWhat is most likely?",
          options: [
            { text: "Mitral stenosis", why: "It does not obstruct the outflow." },
            { text: "Aortic stenosis & its kin", why: "" },
            { text: "Gradient < 10 mmHg", why: "" },
          ],
          key: 1,
          explanation: "First.\n\nSecond.",
          images: { stem: [], answer: [] },
        },
      },
    ]);
  });

  test("QTI 3.0, its key from the mapping", async () => {
    const { items, notes } = await read(qti3Item);
    expect(items[0]?.content).toMatchObject({
      stem: "Which valve is narrow?\n\nChoose one.",
      options: [
        { text: "Mitral", why: "" },
        { text: "Aortic", why: "It obstructs the outflow." },
      ],
      key: 1,
      explanation: "Listen at the right.\n\nThen at the neck.",
    });
    expect(notes).toEqual([expect.stringContaining("not in the file")]);
  });

  test("several in one file, with prefixes", async () => {
    const prefixed = bare(qti2Item()).replaceAll(/<(\/?)([a-z]\w*Item|item\w+)/gu, "<$1q:$2");
    const { items } = await read(`<items>${bare(qti3Item)}${prefixed}</items>`);
    expect(items.map(({ at, sourceId }) => [at, sourceId])).toEqual([
      ["item 1", "heart-3"],
      ["item 2", "heart-1"],
    ]);
  });
});

const choices = `<simpleChoice identifier="A">a</simpleChoice><simpleChoice identifier="B">b</simpleChoice>`;
const body = `<p>Which?</p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="0">${choices}</choiceInteraction>`;
const declared = (inside: string): string =>
  `<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">${inside}</responseDeclaration>`;

test.each([
  [
    "two right answers",
    body,
    declared("<correctResponse><value>A</value><value>B</value></correctResponse>"),
    "several right",
  ],
  ["no key", body, declared(""), "does not say which"],
  ["no declaration", body, "", "does not say which"],
  ["a key of no option", body, correctB.replace(">B<", ">Z<"), "none of its options"],
  [
    "a typed answer",
    '<p>x <textEntryInteraction responseIdentifier="RESPONSE"/></p>',
    correctB,
    "another way",
  ],
  ["two questions", body + body, correctB, "several questions"],
  ["no question", "<p>Read this.</p>", correctB, "no answer"],
  [
    "a template",
    body,
    `${correctB}<templateDeclaration identifier="x" cardinality="single"/>`,
    "drawn anew",
  ],
  [
    "an option of a picture",
    body.replace(">a<", '><img src="a.png"/><'),
    correctB,
    "option A has no text",
  ],
])("%s is skipped, and the next is read", async (_, inside, declaration, reason) => {
  const items = `<all>${bare(qti2Item(inside, declaration))}${bare(qti2Item())}</all>`;
  const bank = await read(items);
  expect(bank.skipped).toEqual([{ at: "item 1", reason: expect.stringContaining(reason) }]);
  expect(bank.items).toHaveLength(1);
});

test("several may be chosen, but one is right", async () => {
  const key = declared("<correctResponse><value>B</value></correctResponse>");
  const { items } = await read(qti2Item(body, key));
  expect(items[0]?.content).toMatchObject({ stem: "Which?", key: 1 });
});

test("notes for those who mark, scripts and addresses are not kept", async () => {
  const inside = `<rubricBlock view="scorer"><p>Key: B</p></rubricBlock><script>evil()</script>
    <p onclick="evil()">Which? <img src="https://example.com/a.png"/><object data="b.swf" type="application/x"/></p>
    <feedbackBlock outcomeIdentifier="F" identifier="s" showHide="show"><p>Afterwards.</p></feedbackBlock>
    <choiceInteraction responseIdentifier="RESPONSE" maxChoices="1">${choices}</choiceInteraction>`;
  const { items, notes } = await read(qti2Item(inside));
  expect(items[0]?.content).toMatchObject({ stem: "Which?", explanation: "Afterwards." });
  expect(notes).toEqual([expect.stringContaining("loads nothing")]);
});

describe("packages", () => {
  test("items with their pictures, each by its own folder", async () => {
    const bank = await read(
      craftQtiPackage({ "items/a.xml": qti3Item, "more/b.xml": qti2Item() }, [
        { name: "images/heart.png", data: png },
      ]),
    );
    expect(bank.failure).toBeNull();
    expect(bank.items.map(({ at }) => at)).toEqual(["items/a.xml", "more/b.xml"]);
    expect(bank.images).toMatchObject([{ mediaType: "image/png" }]);
    expect(bank.items[0]?.content.images.stem).toEqual([
      { sha256: bank.images[0]?.sha256, alt: "A heart" },
    ]);
  });

  test("a part that is broken, absent or outside never loses the others", async () => {
    const bank = await read(
      craftQtiPackage({
        "a.xml": "<assessmentItem><p></assessmentItem>",
        "b.xml": qti2Item(),
        "c.xml": "<other/>",
      }),
    );
    expect(bank.items.map(({ at }) => at)).toEqual(["b.xml"]);
    expect(bank.skipped).toEqual([
      { at: "a.xml", reason: expect.stringContaining("not well-formed") },
      { at: "c.xml", reason: "it holds no item" },
    ]);
  });

  test("references out of the package find nothing", async () => {
    const item = qti3Item.replace("../images/heart.png", "../../../../../etc/hostname");
    const manifest = `<manifest><resources><resource type="imsqti_item_xmlv2p2" href="../../etc/passwd"/>
      <resource type="imsqti_item_xmlv2p2" href="file:///etc/passwd"/>
      <resource type="imsqti_item_xmlv2p2" href="gone.xml"/>
      <resource type="imsqti_item_xmlv3p0" href="items/a.xml"/></resources></manifest>`;
    const parts = craftQtiPackage({}, [{ name: "items/a.xml", data: item }]);
    const data = craftQtiPackage({ "items/a.xml": item }, [], "other");
    expect((await read(parts)).failure).toMatchObject({ code: "BANK_UNSUPPORTED" });
    expect((await read(data)).failure).toMatchObject({ code: "BANK_UNSUPPORTED" });
    const bank = await read(
      craftZip([
        { name: "imsmanifest.xml", data: manifest },
        { name: "items/a.xml", data: item },
      ]),
    );
    expect(bank.skipped).toEqual([
      { at: "gone.xml", reason: expect.stringContaining("not in the package") },
    ]);
    expect(bank.items).toHaveLength(1);
    expect(bank.images).toEqual([]);
    expect(bank.notes).toEqual([expect.stringContaining("not in the file")]);
  });

  test("QTI 1 is refused by its name", async () => {
    const data = craftQtiPackage({ "a.xml": "<questestinterop/>" }, [], "imsqti_xmlv1p2");
    expect((await read(data)).failure).toMatchObject({
      code: "BANK_BROKEN",
      data: { reason: expect.stringContaining("QTI 1") },
    });
  });

  test("a manifest with a document type is refused", async () => {
    const data = `<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><manifest>&x;</manifest>`;
    const { failure } = await read(craftZip([{ name: "imsmanifest.xml", data }]));
    expect(failure).toMatchObject({ code: "BANK_BROKEN" });
  });
});

describe("hostile XML", () => {
  test.each([
    [
      "external entities",
      `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${bare(qti2Item("&x;"))}`,
      "document type",
    ],
    ["nesting", `<assessmentItem>${"<div>".repeat(100_000)}`, "nested too deeply"],
    ["an unknown entity", bare(qti2Item("<p>&nbsp;</p>")), "not well-formed"],
  ])("%s is refused", async (_, xml, reason) => {
    const { failure, items } = await read(xml);
    expect(items).toEqual([]);
    expect(failure).toEqual({
      code: "BANK_BROKEN",
      data: { path: "bank", reason: expect.stringContaining(reason) },
    });
  });

  test("items before a fault are kept", async () => {
    const { items, failure } = await read(`<all>${bare(qti2Item())}<assessmentItem></all>`);
    expect(items).toHaveLength(1);
    expect(failure).toMatchObject({ code: "BANK_BROKEN" });
  });
});

test("QTI is told from other XML", () => {
  expect(looksLikeQti(qti2Item())).toBe(true);
  expect(looksLikeQti(`\uFEFF${qti3Item}`)).toBe(true);
  expect(looksLikeQti("<q:assessmentItem>")).toBe(true);
  expect(looksLikeQti("<html><p>assessmentItem</p></html>")).toBe(false);
  expect(looksLikeQti("An <assessmentItem> is XML.")).toBe(false);
});
