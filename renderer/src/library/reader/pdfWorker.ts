// oxlint-disable-next-line import/default -- the build gives the address, not the module
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";

type Policy = { readonly createScriptURL: (address: string) => string };

type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => Policy;
};

let policy: Policy | null = null;

/** A name may be taken once only; the policy allows this one script and refuses every other. */
function trust(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return address;
  policy ??= trustedTypes.createPolicy("viva-pdf", {
    createScriptURL: (wanted) => {
      if (wanted !== workerAddress) throw new TypeError("This is not the reader's worker.");
      return wanted;
    },
  });
  return policy.createScriptURL(address);
}

/** Starts a process of its own for one PDF: a hostile file can hang that, never the page. */
export function startPdfWorker(): Worker {
  return new Worker(trust(workerAddress), { type: "module" });
}
