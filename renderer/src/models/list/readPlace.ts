/** What a pasted line leads to. */
export type Place =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "address"; readonly address: string };

/** Tells a model file from a folder and from an address of the internet; null where nothing is typed. */
export function readPlace(typed: string): Place | null {
  // Systems copy a path with its quotation marks.
  const place = typed.trim().replace(/^"(.+)"$|^'(.+)'$/, "$1$2");
  if (place === "") return null;
  if (/^(www\.)?(huggingface\.co|hf\.co)\//i.test(place)) {
    return { kind: "address", address: `https://${place}` };
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(place)) return { kind: "address", address: place };
  return { kind: /\.gguf$/i.test(place) ? "file" : "folder", path: place };
}
