import { useRef, type RefObject } from "react";
import { commandTexts } from "../app/commandTexts.ts";
import { goTo } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { acceptedEndings, offeredFiles, type OfferedFile } from "../library/takenFiles.ts";
import type { FileDialogs } from "./actions.ts";
import styles from "./FileChoosers.module.css";

type Fields = {
  readonly documents: RefObject<HTMLInputElement | null>;
  readonly banks: RefObject<HTMLInputElement | null>;
  readonly dialogs: FileDialogs;
};

/** The system's file dialogs, for whoever is on another screen. */
export function useFileDialogs(): Fields {
  const documents = useRef<HTMLInputElement>(null);
  const banks = useRef<HTMLInputElement>(null);
  const dialogs = {
    addDocuments: () => documents.current?.click(),
    importBank: () => banks.current?.click(),
  };
  return { documents, banks, dialogs };
}

/** The browser's own controls, out of sight; what is chosen leads to where it is taken in. */
export function FileChoosers({ fields }: { readonly fields: Fields }) {
  const { library, practice } = useServices();
  return (
    <>
      <Chooser
        field={fields.documents}
        label={commandTexts.addFiles}
        accept={acceptedEndings}
        take={(files) => {
          goTo({ screen: "library" });
          void library.uploads.add(files);
        }}
      />
      <Chooser
        field={fields.banks}
        label={commandTexts.importBank}
        take={(files) => {
          goTo({ screen: "practice", part: "banks" });
          void practice.uploads.add(files.map((file) => ({ ...file, bankName: null })));
        }}
      />
    </>
  );
}

type ChooserProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly accept?: string;
  readonly take: (files: readonly OfferedFile[]) => void;
};

function Chooser({ field, label, accept, take }: ChooserProps) {
  return (
    <input
      ref={field}
      className={styles.hidden}
      type="file"
      multiple
      tabIndex={-1}
      aria-hidden="true"
      aria-label={label}
      accept={accept}
      onChange={({ target }) => {
        const chosen = offeredFiles(target.files ?? []);
        // The same file can be chosen again.
        target.value = "";
        if (chosen.length > 0) take(chosen);
      }}
    />
  );
}
