import { fail } from "../../core/failed.ts";
import type { DownloadSources } from "./downloadSources.ts";
import { modelFileName } from "./modelFileName.ts";

const example =
  "https://huggingface.co/TheBloke/meditron-7B-GGUF/resolve/main/meditron-7b.Q4_K_M.gguf";

/** What is downloaded: the same file always has the same address, and a name that suits every disk. */
export type DownloadAddress = { readonly address: string; readonly name: string };

/**
 * The address of one GGUF file as a person pasted it; that of its page on Hugging Face will do. Failed
 * DOWNLOAD_ADDRESS, DOWNLOAD_HOST.
 */
export function readDownloadAddress(pasted: string, sources: DownloadSources): DownloadAddress {
  const typed = pasted.trim();
  const url = URL.canParse(typed) ? new URL(typed) : null;
  if (url === null || url.hostname === "") {
    return refuse(`This is no address. One begins with https://, such as ${example}.`);
  }
  if (url.protocol !== "https:") {
    refuse("It must begin with https://, so that nobody on the way can change the file.");
  }
  if (url.username !== "" || url.password !== "") {
    refuse("Leave out the user name and password: Viva downloads only what everybody may have.");
  }
  if (url.hostname === "hf.co" && url.port === "") url.hostname = "huggingface.co";
  if (!sources.allows(url)) {
    return fail("DOWNLOAD_HOST", { host: url.host, allowed: [...sources.allowed] });
  }
  url.hash = "";
  // Any change writes the whole query anew, which a signed one may not survive.
  if (url.searchParams.has("download")) url.searchParams.delete("download");
  if (sources.isHub(url)) {
    url.pathname = url.pathname.replace(/^(\/[^/]+\/[^/]+)\/blob\//, "$1/resolve/");
  }
  const named = lastPart(url);
  if (!/[^.]\.gguf$/i.test(named)) {
    refuse(
      `It does not end with the name of a .gguf file. On the model's page, open “Files and versions” and copy the address of one file, such as ${example}.`,
    );
  }
  return { address: url.href, name: modelFileName(named) };
}

function lastPart({ pathname }: URL): string {
  const last = pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return refuse("A part of it that begins with % means nothing.");
  }
}

function refuse(reason: string): never {
  fail("DOWNLOAD_ADDRESS", { reason });
}
