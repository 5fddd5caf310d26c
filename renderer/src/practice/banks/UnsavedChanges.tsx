import { useEffect, useRef } from "react";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";

type UnsavedChangesProps = { readonly discard: () => void; readonly stay: () => void };

/** Asks before what was typed is lost. */
export function UnsavedChanges({ discard, stay }: UnsavedChangesProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const words = text.banks.item;
  return (
    <Callout tone="caution" alert title={words.unsaved}>
      <Button ref={first} onClick={stay}>
        {words.keepEditing}
      </Button>
      <Button look="danger" onClick={discard}>
        {words.discard}
      </Button>
    </Callout>
  );
}
