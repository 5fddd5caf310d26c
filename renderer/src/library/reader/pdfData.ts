/** The character maps and fonts that PDFs may rely on without carrying them. */
const files = {
  ...import.meta.glob<string>("../../../../node_modules/pdfjs-dist/cmaps/*.bcmap", {
    query: "?url",
    import: "default",
    eager: true,
  }),
  ...import.meta.glob<string>("../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}", {
    query: "?url",
    import: "default",
    eager: true,
  }),
};

const addresses = new Map(
  Object.entries(files).map(([path, address]) => [path.slice(path.lastIndexOf("/") + 1), address]),
);

/** Hands pdf.js those files by their names; they come from the page's own address. */
export class PdfData {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = addresses.get(filename);
    if (address === undefined) throw new Error(`There is no file ${filename} for PDFs.`);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${filename} could not be read.`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
