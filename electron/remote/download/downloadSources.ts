import { fail } from "../../core/failed.ts";

const hub = "https://huggingface.co";

/** Where files are downloaded from. */
export type DownloadSources = {
  /** In words, as a failure tells them. */
  readonly allowed: readonly string[];
  readonly allows: (url: URL) => boolean;
  /** Whether an address is one of the hub's own, or of its mirror's, whose pages have addresses of one kind. */
  readonly isHub: (url: URL) => boolean;
  /** The address that is asked: a mirror stands for the hub. */
  readonly rebase: (url: URL) => URL;
};

/**
 * Hugging Face, the hosts below its names, and its mirror. endpoint is what HF_ENDPOINT says: an https origin, or null.
 * Failed DOWNLOAD_ADDRESS for any other endpoint.
 */
export function createDownloadSources(endpoint: string | null): DownloadSources {
  const mirror = readEndpoint(endpoint);
  return {
    allowed: [
      "huggingface.co",
      "*.huggingface.co",
      "*.hf.co",
      ...(mirror === null || mirror === hub ? [] : [new URL(mirror).host]),
    ],
    allows: (url) => url.protocol === "https:" && (url.origin === mirror || isOfHub(url)),
    isHub: (url) => url.origin === hub || url.origin === mirror,
    rebase(url) {
      if (mirror === null || url.origin !== hub) return url;
      // Not read as a relative address: a path that begins with two slashes would name another host.
      const to = new URL(mirror);
      [to.pathname, to.search] = [url.pathname, url.search];
      return to;
    },
  };
}

/** A name below one of these belongs to them; another port may belong to anybody. */
function isOfHub({ hostname, port }: URL): boolean {
  if (port !== "") return false;
  return (
    hostname === "huggingface.co" ||
    hostname.endsWith(".huggingface.co") ||
    hostname.endsWith(".hf.co")
  );
}

function readEndpoint(endpoint: string | null): string | null {
  const typed = endpoint?.trim() ?? "";
  if (typed === "") return null;
  const url = URL.canParse(typed) ? new URL(typed) : null;
  const isOrigin =
    url?.protocol === "https:" &&
    url.username === "" &&
    url.password === "" &&
    url.pathname === "/" &&
    !/[?#]/.test(typed);
  if (url === null || !isOrigin) {
    return fail("DOWNLOAD_ADDRESS", {
      reason:
        "The variable HF_ENDPOINT must hold the https address of a mirror without anything behind it, such as https://mirror.example.edu.",
    });
  }
  return url.origin;
}
