import type { Replaced } from "../../../../electron/contract/data.ts";
import { describeProblem } from "../../app/problem.ts";
import { text } from "../../app/text.ts";
import { Callout } from "../../ui/Callout.tsx";

/** How the last restore, import or move of this run went. */
export function ReplacedNews({ replaced }: { readonly replaced: Replaced | null }) {
  if (replaced === null) return null;
  const { what, failure } = replaced;
  const words = text.data.replaced[what];
  if (failure !== null) {
    const { title, detail } = describeProblem(failure);
    return <Callout tone="danger" alert title={words.failed} detail={`${title}. ${detail}`} />;
  }
  const canUndo = what === "restore" || what === "import";
  return (
    <Callout
      tone="info"
      alert
      title={words.done}
      {...(canUndo ? { detail: text.data.undo } : {})}
    />
  );
}
