import { useStore } from "zustand";
import type { ServerStatus } from "../../../electron/contract/engine.ts";
import { formats } from "../app/numbers.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Segments } from "../practice/home/Segments.tsx";
import { Callout } from "../ui/Callout.tsx";
import { Field } from "../ui/Field.tsx";
import { Toggle } from "../ui/Toggle.tsx";
import { SavedField } from "./SavedField.tsx";
import { ServerKeyField } from "./ServerKeyField.tsx";
import { ServerTestPart } from "./ServerTestPart.tsx";
import styles from "./Settings.module.css";
import { SettingPlace } from "./settingPlace.tsx";
import { problemWithAddress } from "./typedAddress.ts";
import { problemWithContext, readContext } from "./typedContext.ts";

/** A larger model elsewhere, by the student's choice: where it is, how it is asked, and the switch. */
export function ServerSettings({ status }: { readonly status: ServerStatus }) {
  const { server } = useServices();
  const problem = useStore(server.state, (state) => state.problem);
  const words = text.server;
  const { settings, host } = status;
  const ofAddress = problem?.code === "SERVER_ADDRESS" ? describeProblem(problem).detail : null;
  return (
    <section className={styles.card} aria-labelledby="settings-part">
      <SettingPlace name="address">
        <SavedField
          key={settings.baseUrl}
          label={words.address}
          hint={words.addressHint}
          inputMode="url"
          problem={ofAddress ?? problemWithAddress(settings.baseUrl)}
          saved={settings.baseUrl}
          save={(baseUrl) => void server.update({ baseUrl })}
        />
      </SettingPlace>
      <SettingPlace name="key">
        <ServerKeyField status={status} />
      </SettingPlace>
      <SettingPlace name="switch">
        <Toggle
          label={words.enable}
          detail={host === null ? `${words.off} ${words.warning}` : words.on(host)}
          on={settings.enabled}
          turn={(enabled) => void server.update({ enabled })}
        />
      </SettingPlace>
      {problem !== null && ofAddress === null && problem.code !== "CONNECTION_LOST" && (
        <Callout tone="danger" alert {...describeProblem(problem)} />
      )}
      <SettingPlace name="model" className={styles.stack}>
        <ServerTestPart status={status} />
      </SettingPlace>
      <Asking status={status} />
    </section>
  );
}

/** How its model is talked to. */
function Asking({ status: { settings } }: { readonly status: ServerStatus }) {
  const { server, models } = useServices();
  const profiles = useStore(models.state, (state) => state.profiles);
  const words = text.server;
  const described = profiles.find((profile) => profile.id === settings.profile)?.description;
  return (
    <>
      <div>
        <Segments
          label={words.api}
          options={["chat", "completions"] as const}
          names={words.apis}
          value={settings.api}
          choose={(api) => void server.update({ api })}
        />
        <p className={styles.hint}>{words.apiHints[settings.api]}</p>
      </div>
      <div className={styles.grid}>
        {settings.api === "completions" && (
          <Field label={words.profile} hint={described ?? words.profileHint}>
            {(control) => (
              <select
                {...control}
                value={settings.profile}
                onChange={({ target }) => void server.update({ profile: target.value })}
              >
                {/* A profile that this version no longer has is still what is kept. */}
                {[...new Set([settings.profile, ...profiles.map(({ id }) => id)])].map((id) => (
                  <option key={id} value={id}>
                    {profiles.find((profile) => profile.id === id)?.label ?? id}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <SavedField
          key={settings.contextSize}
          label={words.context}
          hint={words.contextHint}
          inputMode="numeric"
          check={problemWithContext}
          saved={formats.typed(settings.contextSize)}
          save={(typed) => {
            const contextSize = readContext(typed);
            if (contextSize !== null) void server.update({ contextSize });
          }}
        />
      </div>
    </>
  );
}
