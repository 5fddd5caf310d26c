/** A line of a page; big lines are headings. */
export type PdfLine = { readonly text: string; readonly size?: number };

const width = 595;
const height = 842;
const margin = 72;
const bodySize = 11;
const leading = 1.35;

/** A PDF (bytes) with these lines on these A4 pages, set in Helvetica; characters beyond Latin-1 become "?". */
export function writeSimplePdf(pages: readonly (readonly PdfLine[])[], title = ""): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = pages.map((_, i) => `${4 + 2 * i + 1} 0 R`).join(" ");
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  add(`<< /Title (${escaped(title)}) >>`);
  for (const lines of pages) {
    const content = drawn(lines);
    const resources = "/Resources << /Font << /F1 3 0 R >> >>";
    const box = `/MediaBox [0 0 ${width} ${height}]`;
    const contents = objects.length + 2;
    add(`<< /Type /Page /Parent 2 0 R ${box} ${resources} /Contents ${contents} 0 R >>`);
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  return assembled(objects);
}

function drawn(lines: readonly PdfLine[]): string {
  let y = height - margin;
  const commands = lines.map(({ text, size = bodySize }) => {
    y -= size * leading;
    return `/F1 ${size} Tf 1 0 0 1 ${margin} ${y.toFixed(1)} Tm (${escaped(text)}) Tj`;
  });
  return `BT\n${commands.join("\n")}\nET`;
}

function escaped(text: string): string {
  return text.replace(/[^\x20-\xff]/g, "?").replace(/[\\()]/g, "\\$&");
}

function assembled(objects: readonly string[]): Buffer {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${entries.join("")}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** Breaks a text into lines that fit an A4 page. */
export function wrapped(text: string, columns = 84): PdfLine[] {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line.length + word.length + 1 > columns) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => ({ text: line }));
}
