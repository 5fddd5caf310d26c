import { count } from "./count.ts";
import type { Describe } from "./failureMessage.ts";
import type { FailureCode } from "./failure.ts";

/** What is said of failures of checks, of adapters and of the student's server. */
export const checkMessages = {
  CHECK_MISSING: () => ({
    title: "There is no such check",
    detail: "It was removed, or it was never there. Go back to the list of checks.",
  }),
  POINT_MISSING: () => ({
    title: "This point is no longer there",
    detail: "The board has changed since. Open the check again.",
  }),
  CHECK_COMMITTED: () => ({
    title: "Your answer is locked",
    detail: "You have committed it; it stays as it was when you saw the others.",
  }),
  ANSWER_EMPTY: () => ({
    title: "Write your answer first",
    detail: "There is nothing to compare yet. A few words are enough.",
  }),
  MODEL_AWAY: ({ name, for: other }) => ({
    title: `${name} is away for a moment`,
    detail: `It made room in memory for ${other} and comes back by itself.`,
  }),
  ADAPTER_INVALID: ({ path, reason }) => ({
    title: "This file is not an adapter that Viva can use",
    detail: `${path} must be a LoRA adapter in a GGUF file. ${reason}`,
  }),
  ADAPTER_MISMATCH: ({ path, reason }) => ({
    title: "This adapter was made for another model",
    detail: `${path} works only with the base model that it was trained on. ${reason}`,
  }),
  SERVER_OFF: () => ({
    title: "The server is switched off",
    detail: "Nothing leaves this computer. Switch the server on in Settings to use its model.",
  }),
  SERVER_ADDRESS: ({ reason }) => ({
    title: "This address cannot be used",
    detail: reason,
  }),
  SERVER_UNREACHABLE: ({ host, reason }) => ({
    title: `${host} cannot be reached`,
    detail: `${reason} Check the address and the network, then try again.`,
  }),
  SERVER_CERTIFICATE: ({ host, reason }) => ({
    title: `${host} could not prove who it is`,
    detail: `${reason} Nothing was sent. Ask whoever runs the server for a valid certificate.`,
  }),
  SERVER_REDIRECTED: ({ host, to }) => ({
    title: `${host} sends you elsewhere`,
    detail: `It answered with a redirect to ${to}, which Viva does not follow. If you trust that address, type it in Settings.`,
  }),
  SERVER_REFUSED: ({ host, status, message }) => ({
    title: `${host} refused (status ${status})`,
    detail: message === "" ? "It did not say why." : `It says: ${message}`,
  }),
  SERVER_BUSY: ({ host, status }) => ({
    title: `${host} is busy`,
    detail: `It answered with status ${status} several times in a row. Try again in a few minutes.`,
  }),
  SERVER_TIMEOUT: ({ host, seconds }) => ({
    title: `${host} did not answer`,
    detail: `Nothing came for ${count(seconds, "second")}. What came before is kept.`,
  }),
  SERVER_BROKEN: ({ host, reason }) => ({
    title: `The answer of ${host} broke off`,
    detail: `${reason} What came before is kept.`,
  }),
  PATIENT_DATA: ({ found }) => ({
    title: "This may hold a patient's data",
    detail: `${count(found, "word or number", "words or numbers")} in it may identify a person. Send it de-identified (in a terminal with --deidentify), or not at all.`,
  }),
} satisfies { readonly [C in FailureCode]?: Describe<C> };
