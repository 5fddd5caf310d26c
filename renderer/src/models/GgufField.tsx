import { FolderOpen, X } from "lucide-react";
import { useId, useState } from "react";
import { useStore } from "zustand";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { FolderBrowser } from "./FolderBrowser.tsx";
import styles from "./GgufField.module.css";

type GgufFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly problem?: string | null;
  /** What the dialog to choose it is called. */
  readonly title: string;
  readonly path: string;
  readonly change: (path: string) => void;
  /** Files to choose from at once. */
  readonly known?: readonly { readonly path: string; readonly name: string }[];
};

/** The path of a GGUF file: typed, pasted, or chosen among the folders of this computer. */
export function GgufField(props: GgufFieldProps) {
  const { label, hint, problem = null, title, path, change, known = [] } = props;
  const { models, settings } = useServices();
  const shell = useStore(settings.state, (state) => state.info?.shell);
  const listId = useId();
  const [browsing, setBrowsing] = useState(false);
  const browse = async () => {
    if (shell !== "desktop") return setBrowsing(true);
    const picked = await models.pickPath();
    if (picked !== null) change(picked);
  };
  return (
    <>
      <Field label={label} hint={hint} problem={problem}>
        {(control) => (
          <span className={styles.row}>
            <input
              {...control}
              spellCheck={false}
              autoComplete="off"
              list={known.length > 0 ? listId : undefined}
              value={path}
              onChange={(event) => change(event.target.value)}
            />
            {known.length > 0 && (
              <datalist id={listId}>
                {known.map((file) => (
                  <option key={file.path} value={file.path}>
                    {file.name}
                  </option>
                ))}
              </datalist>
            )}
            {path !== "" && (
              <IconButton label={text.models.clear(label)} onClick={() => change("")}>
                <X aria-hidden="true" />
              </IconButton>
            )}
            <Button aria-label={text.models.browseFor(label)} onClick={() => void browse()}>
              <FolderOpen aria-hidden="true" />
              {text.models.browse}
            </Button>
          </span>
        )}
      </Field>
      <FolderBrowser
        title={title}
        open={browsing}
        close={() => setBrowsing(false)}
        take={(chosen) => {
          setBrowsing(false);
          change(chosen);
        }}
      />
    </>
  );
}
