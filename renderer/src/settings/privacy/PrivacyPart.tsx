import type { ReactNode } from "react";
import type { AppInfo } from "../../../../electron/contract/app.ts";
import { formatRoute } from "../../app/routes.ts";
import { text } from "../../app/text.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { useAbout } from "../about/useAbout.ts";
import { SettingPlace } from "../settingPlace.tsx";
import settings from "../Settings.module.css";
import { ConnectionList } from "./ConnectionList.tsx";
import styles from "./Privacy.module.css";

/** Every connection since the start, what Viva does and never does, and how to see for oneself. */
export function PrivacyPart({ info }: { readonly info: AppInfo }) {
  const words = text.privacy;
  return (
    <>
      <ConnectionList />
      <Card id="opens" title={words.opensTitle}>
        <Points points={words.opens} />
      </Card>
      <Card id="never" title={words.neverTitle}>
        <Points points={words.never} />
      </Card>
      <Card id="data" title={words.dataTitle}>
        <p>{words.dataLead}</p>
        <p>
          <code className={settings.folder}>{info.dataFolder}</code>
        </p>
        <p>
          <a href={formatRoute({ screen: "settings", part: "data" })}>{words.dataLink}</a>
        </p>
      </Card>
      <Card id="page" title={words.pageTitle}>
        <p>{info.shell === "desktop" ? words.ownDesktop : words.ownWeb(location.host)}</p>
        <p>{words.pageLead}</p>
        <SettingPlace name="policy">
          <Policy />
        </SettingPlace>
      </Card>
      <Card id="prove" title={words.proveTitle}>
        <p>{words.proveLead}</p>
        <dl className={styles.proofs}>
          {words.proofs.map(({ name, command, detail }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <div className={styles.command}>
                  <code>{command}</code>
                  <CopyButton
                    iconOnly
                    value={command}
                    label={words.copyCommand(name)}
                    done={text.app.copied}
                  />
                </div>
                {detail !== "" && <p className={settings.hint}>{detail}</p>}
              </dd>
            </div>
          ))}
        </dl>
        <p>{words.proveTests}</p>
      </Card>
      <Card id="source" title={words.sourceTitle}>
        <p>{words.source}</p>
      </Card>
    </>
  );
}

type CardProps = { readonly id: string; readonly title: string; readonly children: ReactNode };

function Card({ id, title, children }: CardProps) {
  return (
    <section className={settings.card} aria-labelledby={`privacy-${id}`}>
      <h2 id={`privacy-${id}`} className={settings.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function Points({ points }: { readonly points: readonly string[] }) {
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

/** The policy word by word, for those who can read one. */
function Policy() {
  const { about } = useAbout();
  if (about === null) return null;
  return (
    <details>
      <summary>{text.privacy.policy}</summary>
      <p className={styles.policy}>{about.contentPolicy}</p>
    </details>
  );
}
