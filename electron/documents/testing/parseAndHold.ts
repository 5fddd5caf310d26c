import { createDocuments } from "../createDocuments.ts";

/** Begins to read the file that it is given, tells the parser's process id on stdout, and takes nothing. */
const documents = createDocuments({
  log: { info: () => {}, error: () => {} },
  onProcess: ({ pid }) => process.stdout.write(`${pid}\n`),
});
const [path = ""] = process.argv.slice(2);
const request = { path, name: "held.md", password: null, ocr: false };
const events = documents.parse(request, new AbortController().signal)[Symbol.asyncIterator]();
await events.next();
setInterval(() => {}, 1000);
