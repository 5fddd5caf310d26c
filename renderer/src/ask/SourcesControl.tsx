import { BookPlus, Check, ChevronDown, LibraryBig } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useState, type ReactNode } from "react";
import type { Sources } from "../../../electron/contract/grounding.ts";
import { goTo } from "../app/routes.ts";
import { text } from "../app/text.ts";
import { useCommands } from "../commands/useCommands.ts";
import menu from "../ui/Menu.module.css";
import { ChooseDocuments } from "./ChooseDocuments.tsx";
import { automatic, noSources, presentSources } from "./sourceChoice.ts";
import styles from "./SourcesControl.module.css";
import { useDocuments } from "./useDocuments.ts";

type SourcesControlProps = {
  readonly choice: Sources;
  readonly choose: (sources: Sources) => void;
};

/** Where the answer to the next question is looked up. */
export function SourcesControl({ choice, choose }: SourcesControlProps) {
  const documents = useDocuments();
  const [choosing, setChoosing] = useState(false);

  const empty = documents?.length === 0;
  const sources = presentSources(choice, documents);
  const command = (mode: Sources["mode"], name: string, run: () => void) => ({
    id: `sources-${mode}`,
    name: text.sources.chosen(name),
    icon: LibraryBig,
    run,
  });
  useCommands(
    empty
      ? []
      : [
          command("auto", text.sources.automatic, () => choose(automatic)),
          command("documents", text.sources.documents, () => setChoosing(true)),
          command("none", text.sources.none, () => choose(noSources)),
        ],
  );
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className={styles.trigger}>
          <LibraryBig aria-hidden="true" />
          {text.sources.chosen(empty ? text.sources.libraryEmpty : words(sources))}
          <ChevronDown aria-hidden="true" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className={menu.menu} align="start" sideOffset={4}>
            {empty ? (
              <EmptyLibrary />
            ) : (
              <DropdownMenu.RadioGroup value={sources.mode} aria-label={text.sources.control}>
                <Choice
                  value="auto"
                  name={text.sources.automatic}
                  hint={text.sources.automaticHint(documents?.length ?? null)}
                  choose={() => choose(automatic)}
                />
                <Choice
                  value="documents"
                  name={text.sources.documents}
                  hint={
                    sources.mode === "documents"
                      ? text.sources.dialogCount(sources.documents.length)
                      : text.sources.documentsHint
                  }
                  choose={() => setChoosing(true)}
                />
                <Choice
                  value="none"
                  name={text.sources.none}
                  hint={text.sources.noneHint}
                  choose={() => choose(noSources)}
                />
              </DropdownMenu.RadioGroup>
            )}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <ChooseDocuments
        open={choosing}
        close={() => setChoosing(false)}
        documents={documents ?? []}
        chosen={sources.mode === "documents" ? sources.documents : []}
        use={(ids) => {
          setChoosing(false);
          choose({ mode: "documents", documents: [...ids], without: [] });
        }}
      />
    </>
  );
}

function words(sources: Sources): string {
  switch (sources.mode) {
    case "none":
      return text.sources.none;
    case "auto":
      return text.sources.automatic;
    case "documents":
      return text.sources.documentCount(sources.documents.length);
  }
}

function EmptyLibrary() {
  return (
    <>
      <DropdownMenu.Label className={styles.empty}>
        {text.sources.libraryEmptyDetail}
      </DropdownMenu.Label>
      <DropdownMenu.Item className={menu.item} onSelect={() => goTo({ screen: "library" })}>
        <BookPlus aria-hidden="true" />
        {text.sources.addDocuments}
      </DropdownMenu.Item>
    </>
  );
}

type ChoiceProps = {
  readonly value: Sources["mode"];
  readonly name: string;
  readonly hint: ReactNode;
  readonly choose: () => void;
};

function Choice({ value, name, hint, choose }: ChoiceProps) {
  return (
    <DropdownMenu.RadioItem className={menu.item} value={value} onSelect={choose}>
      <span className={styles.check}>
        <DropdownMenu.ItemIndicator>
          <Check aria-hidden="true" />
        </DropdownMenu.ItemIndicator>
      </span>
      <span>
        <span className={styles.name}>{name}</span>
        <span className={styles.hint}>{hint}</span>
      </span>
    </DropdownMenu.RadioItem>
  );
}
