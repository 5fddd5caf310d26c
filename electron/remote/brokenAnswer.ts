import { Failed } from "../core/failed.ts";

/** The failure of an answer that broke off or is none; reason is a sentence. */
export function brokenAnswer(host: string, reason: string): Failed {
  return new Failed({ code: "SERVER_BROKEN", data: { host, reason } });
}
