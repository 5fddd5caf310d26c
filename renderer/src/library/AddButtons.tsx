import { FilePlus, FolderPlus } from "lucide-react";
import { useRef } from "react";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useCommands } from "../commands/useCommands.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./Library.module.css";
import { acceptedEndings, offeredFiles } from "./takenFiles.ts";

/** The two ways to choose what is added; both open the system's own dialog. */
export function AddButtons({ prominent = true }: { readonly prominent?: boolean }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useCommands([
    {
      id: "add-folder",
      name: text.library.add.folder,
      icon: FolderPlus,
      run: () => folder.current?.click(),
    },
  ]);
  return (
    <div className={styles.buttons}>
      <Button look={prominent ? "primary" : "plain"} onClick={() => files.current?.click()}>
        <FilePlus aria-hidden="true" />
        {text.library.add.files}
      </Button>
      <Button onClick={() => folder.current?.click()}>
        <FolderPlus aria-hidden="true" />
        {text.library.add.folder}
      </Button>
      <Chooser field={files} accept={acceptedEndings} label={text.library.add.files} />
      <Chooser field={folder} directory label={text.library.add.folder} />
    </div>
  );
}

type ChooserProps = {
  readonly field: React.RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly accept?: string;
  readonly directory?: boolean;
};

/** The browser's own control, out of sight: the buttons stand for it. */
function Chooser({ field, label, accept, directory = false }: ChooserProps) {
  const { library } = useServices();
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
      // React knows no property for it; the attribute is what browsers read.
      {...(directory ? { webkitdirectory: "" } : {})}
      onChange={({ target }) => {
        const chosen = offeredFiles(target.files ?? []);
        // The same file can be chosen again.
        target.value = "";
        if (chosen.length > 0) void library.uploads.add(chosen);
      }}
    />
  );
}
