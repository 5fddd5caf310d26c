import { Tabs } from "radix-ui";
import { checkParts, goTo, type CheckPart } from "../../app/routes.ts";
import { text } from "../../app/text.ts";
import { useWindowTitle } from "../../app/useWindowTitle.ts";
import styles from "../../practice/PracticeScreen.module.css";
import { StatisticsPart } from "../statistics/StatisticsPart.tsx";
import { StartPart } from "./StartPart.tsx";

/** Where answers are checked from: a new check, those there are, and how often one agrees. */
export function CheckScreen({ part }: { readonly part: CheckPart }) {
  const words = text.checkStart;
  useWindowTitle(words.title);
  return (
    <div className={styles.screen}>
      <Tabs.Root
        className={styles.column}
        value={part}
        activationMode="manual"
        onValueChange={(chosen) => goTo({ screen: "check", part: partOf(chosen) }, "replace")}
      >
        <header>
          <h1 className={styles.heading}>{words.title}</h1>
          <p className={styles.lead}>{words.lead}</p>
        </header>
        <Tabs.List className={styles.tabs} aria-label={words.tabs}>
          {checkParts.map((one) => (
            <Tabs.Trigger key={one} className={styles.tab} value={one}>
              {words.parts[one]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="start" tabIndex={-1}>
          <StartPart />
        </Tabs.Content>
        <Tabs.Content value="statistics" tabIndex={-1}>
          <StatisticsPart />
        </Tabs.Content>
      </Tabs.Root>
    </div>
  );
}

function partOf(value: string): CheckPart {
  return checkParts.find((part) => part === value) ?? "start";
}
