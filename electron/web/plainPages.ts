type Refusal = "forbidden" | "spent" | "missing" | "method";

const words: Readonly<Record<Refusal, readonly [status: number, title: string, text: string]>> = {
  forbidden: [
    403,
    "Viva needs its own address",
    "Viva opens only from the address that it printed in the terminal where it runs. Press Enter there for a new one.",
  ],
  spent: [
    403,
    "This address has been used",
    "Each address opens Viva once. Press Enter in the terminal where Viva runs to get a new one.",
  ],
  missing: [404, "Not found", "There is nothing at this address."],
  method: [405, "Not allowed", "Only GET and HEAD are answered here."],
};

/** A page for a person who came the wrong way: no script, no style, and nothing that the request sent. */
export function plainPage(refusal: Refusal): { readonly status: number; readonly body: Buffer } {
  const [status, title, text] = words[refusal];
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p></html>`;
  return { status, body: Buffer.from(body) };
}

export type { Refusal };
