import { Tabs } from "radix-ui";
import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../app/problem.ts";
import { goTo, verifyParts, type VerifyPart } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useWindowTitle } from "../app/useWindowTitle.ts";
import { Callout } from "../ui/Callout.tsx";
import { KeptItems } from "./KeptItems.tsx";
import { OpenPrompts } from "./OpenPrompts.tsx";
import { Statistics } from "./Statistics.tsx";
import styles from "./VerifyScreen.module.css";

/** Everything that asks to be verified, what was kept of it, and how often models were right. */
export function VerifyScreen({ part }: { readonly part: VerifyPart }) {
  const { verify, connection } = useServices();
  const line = useStore(connection, (state) => (state.kind === "open" ? state.line : null));
  const openCount = useStore(verify.state, (state) => state.openCount);
  const problem = useStore(verify.state, (state) => state.problem);
  const scroller = useRef<HTMLDivElement>(null);
  useWindowTitle(text.verify.title);
  useEffect(() => {
    if (line === null) return;
    if (part === "open") void verify.readOpen();
    else if (part === "kept") void verify.readKept();
    else void verify.readCounts();
  }, [verify, part, line]);

  const names: Record<VerifyPart, string> = {
    open: openCount === null ? text.verify.open : text.verify.openCount(openCount),
    kept: text.verify.keptTab,
    statistics: text.verify.statistics,
  };
  const trouble = problem === null || problem.code === "CONNECTION_LOST" ? null : problem;
  return (
    <div ref={scroller} className={styles.screen}>
      <Tabs.Root
        className={styles.column}
        value={part}
        activationMode="manual"
        onValueChange={(chosen) => goTo({ screen: "verify", part: partOf(chosen) }, "replace")}
      >
        <header>
          <h1 className={styles.heading}>{text.verify.title}</h1>
          <p className={styles.lead}>{text.verify.lead}</p>
        </header>
        <Tabs.List className={styles.tabs} aria-label={text.verify.tabs}>
          {verifyParts.map((one) => (
            <Tabs.Trigger key={one} className={styles.tab} value={one}>
              {names[one]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {trouble !== null && <Callout tone="danger" alert {...describeProblem(trouble)} />}
        <Tabs.Content value="open" tabIndex={-1}>
          <OpenPrompts scroller={scroller} />
        </Tabs.Content>
        <Tabs.Content value="kept" tabIndex={-1}>
          <KeptItems />
        </Tabs.Content>
        <Tabs.Content value="statistics" tabIndex={-1}>
          <Statistics />
        </Tabs.Content>
      </Tabs.Root>
    </div>
  );
}

function partOf(value: string): VerifyPart {
  return verifyParts.find((part) => part === value) ?? "open";
}
