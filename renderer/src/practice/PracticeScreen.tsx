import { Tabs } from "radix-ui";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { goTo, practiceParts, type PracticePart } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useWindowTitle } from "../app/useWindowTitle.ts";
import { DropTarget } from "../library/DropTarget.tsx";
import type { OfferedFile, SkippedFile } from "../library/takenFiles.ts";
import { BanksPart } from "./banks/BanksPart.tsx";
import { StartPart } from "./home/StartPart.tsx";
import styles from "./PracticeScreen.module.css";
import { StatisticsPart } from "./statistics/StatisticsPart.tsx";

const names: Record<PracticePart, string> = {
  start: text.banks.start,
  banks: text.banks.title,
  statistics: text.banks.statistics,
};

/** Where questions are practised from: what waits today, the question banks, and what is known by now. */
export function PracticeScreen({ part }: { readonly part: PracticePart }) {
  const { practice, due, connection } = useServices();
  /** The bank that files are added to; null is a new one. */
  const [into, setInto] = useState<string | null>(null);
  const line = useStore(connection, (state) => (state.kind === "open" ? state.line : null));
  useEffect(() => {
    if (line === null) return;
    // A card may have been kept, or another page have changed something.
    void practice.banks.refresh();
    void due.refresh();
  }, [practice, due, line]);
  const addFiles = (files: readonly OfferedFile[], skipped: readonly SkippedFile[] = []) => {
    goTo({ screen: "practice", part: "banks" });
    void practice.uploads.add(
      files.map((file) => ({ ...file, bankName: into })),
      skipped,
    );
  };
  useWindowTitle(text.banks.practice);
  return (
    <DropTarget
      title={text.banks.add.drop}
      detail={text.banks.add.dropKinds}
      take={({ files, skipped }) => addFiles(files, skipped)}
    >
      <div className={styles.screen}>
        <Tabs.Root
          className={styles.column}
          value={part}
          activationMode="manual"
          onValueChange={(chosen) => goTo({ screen: "practice", part: partOf(chosen) }, "replace")}
        >
          <header>
            <h1 className={styles.heading}>{text.banks.practice}</h1>
            <p className={styles.lead}>{text.banks.lead}</p>
          </header>
          <Tabs.List className={styles.tabs} aria-label={text.banks.tabs}>
            {practiceParts.map((one) => (
              <Tabs.Trigger key={one} className={styles.tab} value={one}>
                {names[one]}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Tabs.Content value="start" tabIndex={-1}>
            <StartPart addFiles={addFiles} />
          </Tabs.Content>
          <Tabs.Content value="banks" tabIndex={-1}>
            <BanksPart into={into} setInto={setInto} addFiles={addFiles} />
          </Tabs.Content>
          <Tabs.Content value="statistics" tabIndex={-1}>
            <StatisticsPart />
          </Tabs.Content>
        </Tabs.Root>
      </div>
    </DropTarget>
  );
}

function partOf(value: string): PracticePart {
  return practiceParts.find((part) => part === value) ?? "start";
}
