import { useStore } from "zustand";
import type { ServerStatus } from "../../../electron/contract/engine.ts";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import { Callout } from "../ui/Callout.tsx";
import { Field } from "../ui/Field.tsx";
import { SavedField } from "./SavedField.tsx";
import styles from "./Settings.module.css";

/** Which of the server's models is asked, typed or from its own list, and whether it answers at all. */
export function ServerTestPart({ status }: { readonly status: ServerStatus }) {
  const { server } = useServices();
  const test = useStore(server.state, (state) => state.test);
  const words = text.server;
  const { settings, host } = status;
  const offered = test.kind === "answered" ? test.models : [];
  const choose = (model: string) => void server.update({ model });
  return (
    <>
      <div className={styles.grid}>
        <SavedField
          key={settings.model}
          label={words.model}
          hint={words.modelHint}
          saved={settings.model}
          save={choose}
        />
        {offered.length > 0 && (
          <Field label={words.offered}>
            {(control) => (
              <select
                {...control}
                value={offered.includes(settings.model) ? settings.model : ""}
                onChange={({ target }) => {
                  if (target.value !== "") choose(target.value);
                }}
              >
                <option value="">{words.offeredNone}</option>
                {offered.map((model) => (
                  <option key={model}>{model}</option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      <div className={styles.testRow}>
        {test.kind === "asking" ? (
          <Button small onClick={server.stopTest}>
            {words.stopTest}
          </Button>
        ) : (
          <Button
            small
            disabled={host === null}
            aria-describedby="server-test"
            onClick={() => void server.test()}
          >
            {words.test}
          </Button>
        )}
        <output id="server-test" className={styles.hint}>
          {host === null && words.testOff}
          {test.kind === "asking" && words.testing}
          {test.kind === "answered" &&
            host !== null &&
            words.tested(host, test.models.length, test.tookMs)}
          {isMissing(settings.model, offered) && ` ${words.modelNotOffered(settings.model)}`}
        </output>
      </div>
      {test.kind === "failed" && <Callout tone="danger" alert {...describeProblem(test.problem)} />}
    </>
  );
}

function isMissing(model: string, offered: readonly string[]): boolean {
  return model !== "" && offered.length > 0 && !offered.includes(model);
}
