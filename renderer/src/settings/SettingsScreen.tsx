import { useStore } from "zustand";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { useWindowTitle } from "../app/useWindowTitle.ts";
import { Callout } from "../ui/Callout.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { AnswerSettings } from "./AnswerSettings.tsx";
import { AppearanceSettings } from "./AppearanceSettings.tsx";
import { ModelSettings } from "./ModelSettings.tsx";
import { PracticeSettings } from "./PracticeSettings.tsx";
import { ServerSettings } from "./ServerSettings.tsx";
import styles from "./Settings.module.css";

/** Preferences of this computer. */
export function SettingsScreen() {
  const { settings: store, server } = useServices();
  const status = useStore(server.state, (state) => state.status);
  const settings = useStore(store.state, (state) => state.settings);
  const info = useStore(store.state, (state) => state.info);
  const problem = useStore(store.state, (state) => state.problem);
  useWindowTitle(text.settings.title);
  return (
    <div className={styles.screen}>
      <div className={styles.column}>
        <h1 className={styles.heading}>{text.settings.title}</h1>
        {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
        {settings !== null && (
          <>
            <AppearanceSettings settings={settings} />
            <AnswerSettings decoding={settings.decoding} />
            <ModelSettings settings={settings} />
            <PracticeSettings settings={settings} />
            {status !== null && <ServerSettings status={status} />}
          </>
        )}
        {info !== null && (
          <section className={styles.card} aria-labelledby="settings-about">
            <h2 id="settings-about" className={styles.title}>
              {text.settings.about}
            </h2>
            <dl className={styles.facts}>
              <dt>{text.settings.version}</dt>
              <dd>{info.version}</dd>
              <dt>{text.settings.dataFolder}</dt>
              <dd>
                <code className={styles.folder}>{info.dataFolder}</code>
                <CopyButton
                  iconOnly
                  value={info.dataFolder}
                  label={text.settings.copyFolder}
                  done={text.app.copied}
                />
                <p className={styles.hint}>{text.settings.dataHint}</p>
              </dd>
            </dl>
          </section>
        )}
      </div>
    </div>
  );
}
