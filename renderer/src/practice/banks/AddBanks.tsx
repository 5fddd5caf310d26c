import { FilePlus } from "lucide-react";
import { useRef } from "react";
import { text } from "../../app/text.ts";
import { offeredFiles, type OfferedFile } from "../../library/takenFiles.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Banks.module.css";

type AddBanksProps = {
  readonly addFiles: (files: readonly OfferedFile[]) => void;
  readonly prominent?: boolean;
};

/** Opens the system's own dialog; what a file is, its content decides, so every file may be chosen. */
export function AddBanks({ addFiles, prominent = true }: AddBanksProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={prominent ? "primary" : "plain"} onClick={() => field.current?.click()}>
        <FilePlus aria-hidden="true" />
        {text.banks.add.files}
      </Button>
      <input
        ref={field}
        className={styles.hidden}
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        aria-label={text.banks.add.files}
        onChange={({ target }) => {
          const chosen = offeredFiles(target.files ?? []);
          // The same file can be chosen again.
          target.value = "";
          if (chosen.length > 0) addFiles(chosen);
        }}
      />
    </>
  );
}
