import { useLayoutEffect, type ReactNode } from "react";
import { useStore } from "zustand";
import { describeProblem } from "../app/problem.ts";
import type { SettingsPart } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useWindowTitle } from "../app/useWindowTitle.ts";
import { Callout } from "../ui/Callout.tsx";
import { AboutPart } from "./about/AboutPart.tsx";
import { AnswerSettings } from "./AnswerSettings.tsx";
import { AppearanceSettings } from "./AppearanceSettings.tsx";
import { DataSettings } from "./data/DataSettings.tsx";
import { ModelSettings } from "./ModelSettings.tsx";
import { PartList } from "./PartList.tsx";
import { PracticeSettings } from "./PracticeSettings.tsx";
import { PrivacyPart } from "./privacy/PrivacyPart.tsx";
import { ServerSettings } from "./ServerSettings.tsx";
import { ShowSetting } from "./ShowSetting.tsx";
import styles from "./Settings.module.css";

const screenId = "settings-screen";

type SettingsScreenProps = {
  readonly part: SettingsPart;
  /** The setting that the address leads to. */
  readonly setting: string | null;
};

/** Preferences of this computer, and what there is to know about Viva, part by part. */
export function SettingsScreen({ part, setting }: SettingsScreenProps) {
  const { settings: store } = useServices();
  const problem = useStore(store.state, (state) => state.problem);
  const words = text.settings.parts[part];
  useWindowTitle(text.settings.windowTitle(words.title));
  return (
    <div id={screenId} className={styles.screen}>
      <div className={styles.columns}>
        <PartList current={part} />
        <Column key={part}>
          <header>
            <h1 id="settings-part" className={styles.heading}>
              {words.title}
            </h1>
            <p className={styles.lead}>{words.lead}</p>
          </header>
          {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
          <Part part={part} />
          {setting !== null && <ShowSetting key={setting} setting={setting} />}
        </Column>
      </div>
    </div>
  );
}

/** Each part is read from its beginning, unless a setting is scrolled to after that. */
function Column({ children }: { readonly children: ReactNode }) {
  useLayoutEffect(() => {
    const screen = document.getElementById(screenId);
    if (screen !== null) screen.scrollTop = 0;
  }, []);
  return <div className={styles.column}>{children}</div>;
}

function Part({ part }: { readonly part: SettingsPart }) {
  const { settings: store, server } = useServices();
  const { settings, info } = useStore(store.state);
  const status = useStore(server.state, (state) => state.status);
  switch (part) {
    case "appearance":
      return settings !== null && <AppearanceSettings settings={settings} />;
    case "answers":
      return settings !== null && <AnswerSettings decoding={settings.decoding} />;
    case "models":
      return settings !== null && <ModelSettings settings={settings} />;
    case "practice":
      return settings !== null && <PracticeSettings settings={settings} />;
    case "server":
      return status !== null && <ServerSettings status={status} />;
    case "data":
      return info !== null && <DataSettings />;
    case "privacy":
      return info !== null && <PrivacyPart info={info} />;
    case "about":
      return info !== null && <AboutPart info={info} />;
  }
}
