import type { SessionSummary } from "../../../../electron/contract/practice.ts";

/** The id in the page of the link that opens a session. */
export function sessionLinkId({ id }: SessionSummary): string {
  return `session-${id}`;
}
