import { craftZip, type CraftedPart } from "./craftZip.ts";

const contentTypes = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`;

const packageRelations = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>`;

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
].join(" ");

/** A Word document with this body (WordprocessingML) and these further or other parts. */
export function craftDocx(body: string, others: readonly CraftedPart[] = []): Buffer {
  const document = `<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
  const usual: readonly CraftedPart[] = [
    { name: "[Content_Types].xml", data: contentTypes },
    { name: "_rels/.rels", data: packageRelations },
    { name: "word/document.xml", data: document },
  ];
  const replaced = new Set(others.map((part) => part.name));
  return craftZip([...usual.filter((part) => !replaced.has(part.name)), ...others]);
}

/** A paragraph of a Word document; the text is escaped. */
export function wordParagraph(text: string, run = ""): string {
  return `<w:p><w:r>${run}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/** Text as it stands in XML or HTML. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
