import { craftZip, type CraftedPart } from "./craftZip.ts";

const container = `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>`;

/** An EPUB with these chapters (bodies of XHTML) in this order, and these further or other parts. */
export function craftEpub(
  chapters: readonly string[],
  others: readonly CraftedPart[] = [],
  title = "A crafted book",
): Buffer {
  const names = chapters.map((_, index) => `chapter${index + 1}.xhtml`);
  const items = names.map(
    (name, index) => `<item id="c${index}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const opf = `<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.join("")}</manifest>
<spine>${names.map((_, index) => `<itemref idref="c${index}"/>`).join("")}</spine></package>`;
  const links = names.map((name, index) => `<li><a href="${name}">Chapter ${index + 1}</a></li>`);
  const usual: readonly CraftedPart[] = [
    { name: "mimetype", data: "application/epub+zip" },
    { name: "META-INF/container.xml", data: container },
    { name: "OEBPS/book.opf", data: opf },
    {
      name: "OEBPS/nav.xhtml",
      data: xhtml(`<nav epub:type="toc"><ol>${links.join("")}</ol></nav>`),
    },
    ...chapters.map((body, index) => ({ name: `OEBPS/${names[index]}`, data: xhtml(body) })),
  ];
  const replaced = new Set(others.map((part) => part.name));
  return craftZip([...usual.filter((part) => !replaced.has(part.name)), ...others]);
}

function xhtml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>
<body>${body}</body></html>`;
}
