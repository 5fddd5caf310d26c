import { useState } from "react";
import type { AppInfo } from "../../../../electron/contract/app.ts";
import { describeProblem } from "../../app/problem.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Callout } from "../../ui/Callout.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import settings from "../Settings.module.css";
import { engineVersions } from "./engineVersions.ts";
import { LicenceDialog } from "./LicenceDialog.tsx";
import { PartsCard } from "./PartsCard.tsx";
import { useAbout } from "./useAbout.ts";

/** What this Viva is, and what it is made of. */
export function AboutPart({ info }: { readonly info: AppInfo }) {
  const { about, problem } = useAbout();
  const words = text.about;
  const { electron, browser } = engineVersions(navigator.userAgent);
  const facts: readonly (readonly [string, string | null])[] = [
    [words.version, info.version],
    [words.shell, words.shells[info.shell]],
    [words.platform, words.platformName(info.platform)],
    [words.node, about?.node ?? null],
    [words.electron, electron],
    [words.browser, browser],
    [words.llamaCpp, about?.llamaCpp ?? null],
  ];
  const known = facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  return (
    <>
      <section className={settings.card} aria-labelledby="settings-part">
        <dl className={settings.facts}>
          {known.map(({ name, value }) => (
            <div key={name} className={settings.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div>
          <CopyButton
            value={known.map(({ name, value }) => `${name}: ${value}`).join("\n")}
            label={words.copyFacts}
            done={text.app.copied}
          />
        </div>
      </section>
      <OwnLicences />
      {problem !== null && <Callout tone="danger" alert {...describeProblem(problem)} />}
      {about !== null && <PartsCard parts={about.parts} />}
    </>
  );
}

/** Viva's own licences, and what is said of models that are no part of it. */
function OwnLicences() {
  const [open, setOpen] = useState(false);
  const words = text.about;
  return (
    <section className={settings.card} aria-labelledby="about-own">
      <h2 id="about-own" className={settings.title}>
        {words.ownTitle}
      </h2>
      <dl className={settings.facts}>
        {words.own.map(({ what, licence }) => (
          <div key={what} className={settings.fact}>
            <dt>{what}</dt>
            <dd>{licence}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button small onClick={() => setOpen(true)}>
          {words.ownText}
        </Button>
      </div>
      <p className={settings.hint}>{words.attribution}</p>
      <p className={settings.hint}>{words.meditron}</p>
      {open && (
        <LicenceDialog id="viva" title={words.own[0].licence} close={() => setOpen(false)} />
      )}
    </section>
  );
}
