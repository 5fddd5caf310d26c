import decodeJbig2 from "pdfjs-dist/wasm/jbig2_nowasm_fallback.js";
import decodeJpeg2000 from "pdfjs-dist/wasm/openjpeg_nowasm_fallback.js";

// The page's policy allows no WebAssembly, so pdf.js takes its decoders in JavaScript. It imports them by
// joining a folder's address and a file name. The folder it is given is this very module with a fragment,
// so what it imports is this module once more, under an address that ends with the name it wants.
/** @public pdf.js imports it by an address of its own making. */
export default import.meta.url.endsWith("jbig2_nowasm_fallback.js") ? decodeJbig2 : decodeJpeg2000;

/** The "folder" of the decoders, for pdf.js. */
export const decodersAddress = `${import.meta.url}#/`;
