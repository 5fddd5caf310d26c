/** What a package brings of others, with the files below its folder that hold the licence. */
type Within = {
  readonly name: string;
  readonly within: string;
  readonly licence: string;
  readonly author: string;
  readonly files: readonly string[];
};

/** All such parts whose licences lie below the packages' own. */
export const filesWithin: readonly Within[] = [
  {
    name: "OpenJPEG",
    within: "pdfjs-dist",
    licence: "BSD-2-Clause",
    author: "Universite catholique de Louvain (UCL), Belgium",
    files: ["wasm/LICENSE_OPENJPEG", "wasm/LICENSE_PDFJS_OPENJPEG"],
  },
  {
    name: "PDFium's JBIG2 decoder",
    within: "pdfjs-dist",
    licence: "BSD-3-Clause AND Apache-2.0",
    author: "The PDFium Authors",
    files: ["wasm/LICENSE_JBIG2", "wasm/LICENSE_PDFJS_JBIG2"],
  },
  {
    name: "qcms",
    within: "pdfjs-dist",
    licence: "MIT",
    author: "Mozilla Corporation",
    files: ["wasm/LICENSE_QCMS", "wasm/LICENSE_PDFJS_QCMS"],
  },
  {
    name: "QuickJS",
    within: "pdfjs-dist",
    licence: "MIT",
    author: "Fabrice Bellard",
    files: ["wasm/LICENSE_QUICKJS", "wasm/LICENSE_PDFJS_QUICKJS"],
  },
  {
    name: "Foxit's fonts",
    within: "pdfjs-dist",
    licence: "BSD-3-Clause",
    author: "The PDFium Authors",
    files: ["standard_fonts/LICENSE_FOXIT"],
  },
  {
    name: "Liberation fonts",
    within: "pdfjs-dist",
    licence: "GPL-2.0-only, with the font exceptions of its text",
    author: "Red Hat, Inc.",
    files: ["standard_fonts/LICENSE_LIBERATION"],
  },
  {
    name: "Adobe's character maps",
    within: "pdfjs-dist",
    licence: "BSD-3-Clause",
    author: "Adobe Systems Incorporated",
    files: ["cmaps/LICENSE"],
  },
  {
    name: "CGATS001 colour profile",
    within: "pdfjs-dist",
    licence: "CC0-1.0",
    author: "",
    files: ["iccs/LICENSE"],
  },
  {
    name: "find-visualstudio and util of node-gyp",
    within: "cmake-js",
    licence: "MIT",
    author: "Nathan Rajlich",
    files: ["lib/import/LICENSE"],
  },
];
