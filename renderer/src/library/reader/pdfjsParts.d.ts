/** Decoders of pictures that pdf.js brings along, without types of their own. */
declare module "pdfjs-dist/wasm/*.js" {
  const instantiate: (imports: unknown) => unknown;
  export default instantiate;
}
