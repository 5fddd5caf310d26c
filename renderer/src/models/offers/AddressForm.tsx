import { useState } from "react";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import list from "../list/List.module.css";
import { DownloadDialog } from "./DownloadDialog.tsx";

/** A file that is not in the catalogue, by its address. */
export function AddressForm() {
  const [typed, setTyped] = useState("");
  const [address, setAddress] = useState<string | null>(null);
  const words = text.modelFit.catalogue;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== "") setAddress(typed.trim());
      }}
    >
      <Field label={words.address} hint={words.addressHint}>
        {(control) => (
          <span className={list.fieldRow}>
            <input
              {...control}
              inputMode="url"
              spellCheck={false}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button type="submit" disabled={typed.trim() === ""}>
              {words.look}
            </Button>
          </span>
        )}
      </Field>
      {address !== null && (
        <DownloadDialog wanted={{ kind: "address", address }} close={() => setAddress(null)} />
      )}
    </form>
  );
}
