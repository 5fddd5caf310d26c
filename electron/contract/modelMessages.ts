import type { FailureCode } from "./failure.ts";
import type { Describe } from "./failureMessage.ts";
import { formatBytes, formatUnequal } from "./formatBytes.ts";
import { numbers } from "./numberLocale.ts";

/** How failures of fetching and keeping models are told. */
export const modelMessages = {
  DOWNLOAD_ADDRESS: ({ reason }) => ({
    title: "This address cannot be downloaded",
    detail: reason,
  }),
  DOWNLOAD_HOST: ({ host, allowed }) => ({
    title: `Viva does not download from ${host}`,
    detail: `It downloads from ${allowed.join(", ")} only. Download the file with a browser and add it from your disk.`,
  }),
  DOWNLOAD_REDIRECTED: ({ host, to }) => ({
    title: `${host} sends the download elsewhere`,
    detail: `It answered with a redirect to ${to}, which Viva does not follow. Anything that came before is kept.`,
  }),
  DOWNLOAD_REFUSED: ({ host, status, needsAccount }) => ({
    title: `${host} refused the download (status ${status})`,
    detail: needsAccount
      ? "Its terms must be accepted on the site first. Open the model's page with a browser, download the file there and add it from your disk."
      : status === 404
        ? "There is no such file. It may have been renamed or removed; check the address."
        : "Try again later.",
  }),
  DOWNLOAD_CHANGED: ({ name, host }) => ({
    title: "The file on the server has changed",
    detail: `${host} now offers another ${name} than the one that was begun, so what came before was deleted. Start the download again.`,
  }),
  DOWNLOAD_MISMATCH: (data) => ({
    title: `${data.name} did not arrive as it was published`,
    detail:
      data.expectedBytes === data.receivedBytes
        ? `All ${formatBytes(data.receivedBytes)} (${numbers().measure(data.receivedBytes, "byte")}) came, but their checksum is ${data.sha256 ?? "unknown"} instead of ${data.expectedSha256 ?? "unknown"}. The file was deleted; download it again.`
        : `${numbers().measure(data.receivedBytes, "byte")} came instead of ${numbers().whole(data.expectedBytes)}. The file was deleted; download it again.`,
  }),
  DOWNLOAD_BROKEN: ({ host, reason }) => ({
    title: `${host} did not send the file`,
    detail: `${reason} Anything that came before is kept.`,
  }),
  TRANSFER_MISSING: () => ({
    title: "This download is no longer there",
    detail: "It has ended or was cancelled.",
  }),
  DISK_TOO_SMALL: ({ folder, ...bytes }) => ({
    title: "The disk has too little room",
    detail: `The file needs ${formatUnequal(bytes).need} (with a tenth to spare) and ${folder} has ${formatUnequal(bytes).have} free. Free some space, or choose another folder for models in Settings.`,
  }),
  FILE_BEING_WRITTEN: ({ path }) => ({
    title: "Another Viva is writing this file",
    detail: `${path} is being written by another window or command. Wait until it is done.`,
  }),
  FILE_EXISTS: ({ path }) => ({
    title: "There is such a file already",
    detail: `${path} exists and is not overwritten. Remove or rename it first, or add it as it is.`,
  }),
  MODEL_MISSING: () => ({
    title: "There is no such model",
    detail: "Neither the list of models nor the catalogue has it. It may have been removed.",
  }),
} satisfies { readonly [C in FailureCode]?: Describe<C> };
