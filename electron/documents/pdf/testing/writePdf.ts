/** A piece of text; x and y in points from the page's bottom left corner, as PDF counts. */
export type PdfText = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly font?: "plain" | "bold" | "mono";
  /** Degrees against the clock. */
  readonly turn?: number;
};

export type PdfPage = {
  readonly texts: readonly PdfText[];
  readonly rotate?: 0 | 90 | 180 | 270;
  /** Left, bottom, right, top. */
  readonly mediaBox?: readonly [number, number, number, number];
  readonly cropBox?: readonly [number, number, number, number];
  /** Drawn besides the texts, as PDF operators. */
  readonly drawing?: string;
  /** A grey image of this many pixels that fills the page. */
  readonly image?: { readonly width: number; readonly height: number; readonly grey: Uint8Array };
};

export type PdfParts = {
  readonly pages: readonly PdfPage[];
  readonly title?: string;
  /** Run when the file is opened, by readers that would. */
  readonly openScript?: string;
  /** Written instead of the true number of pages. */
  readonly count?: number;
  /** Page label numbering as a PDF number tree, such as "[0 << /S /r >> 2 << /S /D >>]". */
  readonly labels?: string;
};

const fonts = { plain: "F1", bold: "F2", mono: "F3" } as const;
const fontNames = ["Helvetica", "Helvetica-Bold", "Courier"];

/** A small PDF file with standard fonts and WinAnsi text, enough to test what reads it. */
export function writePdf(parts: PdfParts): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const script = parts.openScript;
  const open = script === undefined ? "" : ` /OpenAction << /S /JavaScript /JS ${quote(script)} >>`;
  const labels = parts.labels === undefined ? "" : ` /PageLabels << /Nums ${parts.labels} >>`;
  add(`<< /Type /Catalog /Pages 2 0 R${open}${labels} >>`);
  const firstPage = 3 + fontNames.length;
  const kids = parts.pages.map((_, index) => `${firstPage + 3 * index} 0 R`).join(" ");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${parts.count ?? parts.pages.length} >>`);
  for (const name of fontNames) {
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  }
  parts.pages.forEach((page, index) => {
    for (const body of pageObjects(page, firstPage + 3 * index)) add(body);
  });
  const info = parts.title === undefined ? null : `<< /Title ${quote(parts.title)} >>`;
  if (info !== null) add(info);
  return file(objects, info === null ? "" : ` /Info ${objects.length} 0 R`);
}

/** The page, its content and its image, numbered from first. */
function pageObjects(page: PdfPage, first: number): readonly string[] {
  const box = page.mediaBox ?? [0, 0, 595, 842];
  const crop = page.cropBox === undefined ? "" : ` /CropBox [${page.cropBox.join(" ")}]`;
  const resources = `<< /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> /XObject << /Im ${first + 2} 0 R >> >>`;
  const image = page.image ?? { width: 1, height: 1, grey: new Uint8Array(1) };
  const draws =
    page.image === undefined
      ? ""
      : `q ${box[2] - box[0]} 0 0 ${box[3] - box[1]} ${box[0]} ${box[1]} cm /Im Do Q\n`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [${box.join(" ")}]${crop} /Rotate ${page.rotate ?? 0} /Resources ${resources} /Contents ${first + 1} 0 R >>`,
    stream("", `${draws}${page.drawing ?? ""}\n${page.texts.map(drawText).join("\n")}`),
    stream(
      `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /ColorSpace /DeviceGray /BitsPerComponent 8 `,
      Buffer.from(image.grey).toString("latin1"),
    ),
  ];
}

function drawText({ x, y, text, size = 10, font = "plain", turn = 0 }: PdfText): string {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
  const place = `${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm`;
  return `BT /${fonts[font]} ${size} Tf ${place} ${quote(text)} Tj ET`;
}

function stream(entries: string, body: string): string {
  return `<< ${entries}/Length ${body.length} >>\nstream\n${body}\nendstream`;
}

function quote(text: string): string {
  return `(${text.replace(/[\\()]/gu, (character) => `\\${character}`)})`;
}

/** Objects numbered from 1, with their cross-reference table. */
export function file(objects: readonly string[], trailer: string): Uint8Array {
  let body = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(body, "latin1"));
}
