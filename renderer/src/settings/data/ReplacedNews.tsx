import { useEffect, useRef } from "react";
import type { Replaced } from "../../../../electron/contract/data.ts";
import { describeProblem } from "../../app/problem.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { focusWhenLost } from "../../practice/banks/rowFocus.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";

/** How the last restore, import, erasing or move of this run went, until the student has read it. */
export function ReplacedNews({ replaced }: { readonly replaced: Replaced | null }) {
  const { data } = useServices();
  const news = useRef<HTMLDivElement>(null);
  const at = replaced?.at;
  // Where it failed the page stays as it was, perhaps scrolled to its end.
  useEffect(() => {
    if (at !== undefined) news.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  if (replaced === null) return null;
  const dismiss = () => {
    void data.dismissNews();
    focusWhenLost();
  };
  return (
    <div ref={news}>
      <Callout tone={replaced.failure === null ? "info" : "danger"} alert {...newsOf(replaced)}>
        <Button small onClick={dismiss}>
          {text.app.dismiss}
        </Button>
      </Callout>
    </div>
  );
}

function newsOf({ what, failure }: Replaced): { readonly title: string; readonly detail?: string } {
  const { done, failed } = text.data.replaced[what];
  if (failure !== null) {
    const { title, detail } = describeProblem(failure);
    return { title: failed, detail: `${title}. ${detail}` };
  }
  const canUndo = what === "restore" || what === "import";
  return canUndo ? { title: done, detail: text.data.undo } : { title: done };
}
