import { Columns3 } from "lucide-react";
import { text } from "../../app/text.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import type { Elsewhere } from "./checkFormStore.ts";
import { useCheckFrom } from "./useCheckFrom.ts";

type CheckEntryProps = { readonly question: Elsewhere; readonly iconOnly?: boolean };

/** Begins a check of what stands above: one's own answer is written first, then all are compared. */
export function CheckEntry({ question, iconOnly = false }: CheckEntryProps) {
  const checkFrom = useCheckFrom();
  const begin = () => void checkFrom(question);
  const icon = <Columns3 aria-hidden="true" />;
  if (iconOnly) {
    return (
      <IconButton label={text.checkStart.entry} onClick={begin}>
        {icon}
      </IconButton>
    );
  }
  return (
    <Button small look="quiet" onClick={begin}>
      {icon}
      {text.checkStart.entry}
    </Button>
  );
}
