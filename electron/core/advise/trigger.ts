import type { Reason } from "./explanations.ts";
import type { Span } from "./span.ts";

/** What a finder reports: a stretch of its sentence, and why it raises a flag. */
export type Trigger = Span & { readonly reason: Reason };

/** Gives every span the same reason. */
export function because(reason: Reason, spans: readonly Span[]): Trigger[] {
  return spans.map(({ start, end }) => ({ start, end, reason }));
}
