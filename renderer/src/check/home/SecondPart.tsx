import { useId } from "react";
import { useStore } from "zustand";
import { formatRoute } from "../../app/routes.ts";
import { useServices } from "../../app/services.ts";
import { text } from "../../app/text.ts";
import { GgufField } from "../../models/GgufField.tsx";
import { Segments } from "../../practice/home/Segments.tsx";
import { Button } from "../../ui/Button.tsx";
import type { DraftProblem } from "./checkPlan.ts";
import { toMend } from "./focusToMend.ts";
import { isThisComputer } from "./isThisComputer.ts";
import { fileProblems } from "./fileProblems.ts";
import { slotName, slotPath } from "./engines.ts";
import { memoryWords } from "./memoryWords.ts";
import styles from "./Start.module.css";

/** Whether, and by whom, a second opinion is given. */
export function SecondPart() {
  const { checkForm } = useServices();
  const second = useStore(checkForm.state, (state) => state.draft.second);
  const words = text.checkStart;
  return (
    <div className={styles.second}>
      <Segments
        label={words.second}
        options={["none", "local", "server"] as const}
        names={words.seconds}
        value={second}
        choose={(chosen) => checkForm.change({ second: chosen })}
      />
      {second === "local" && <AnotherFile />}
      {second === "server" && <TheServer />}
    </div>
  );
}

/** A GGUF file with, perhaps, an adapter, and what both models take of memory. */
function AnotherFile() {
  const { checkForm, modelFiles, models } = useServices();
  const listed = useStore(modelFiles.state, (state) => state.models) ?? [];
  const { draft, memory, problems } = useStore(checkForm.state);
  const model = useStore(models.state, (state) => state.model);
  const words = text.checkStart;
  const file = draft.secondFile ?? { path: "", adapter: "" };
  const slot = slotPath(model);
  const same = slot !== null && file.path.trim() === slot;
  const adapted = model?.kind === "ready" && model.model.adapter !== null;
  const wrong = fileProblems(memory, file.adapter);
  return (
    <div className={styles.inner}>
      <GgufField
        label={words.path}
        hint={words.pathHint}
        title={text.models.browserTitle}
        problem={wrong.path ?? pathProblem(problems.second)}
        path={file.path}
        change={(path) => checkForm.change({ secondFile: { ...file, path } })}
        known={listed
          .filter(({ use, status }) => use === "answers" && status === "ready")
          .map((one) => ({
            path: one.file.path,
            name: text.modelFiles.nameIn(one.file.name, one.file.quantization),
          }))}
      />
      {slot !== null && !same && (
        <div>
          <Button small onClick={() => checkForm.change({ secondFile: { ...file, path: slot } })}>
            {words.sameFile}
          </Button>
        </div>
      )}
      <GgufField
        label={words.adapter}
        hint={same && !adapted && file.adapter.trim() === "" ? words.sameTwice : words.adapterHint}
        title={words.adapterTitle}
        problem={wrong.adapter}
        path={file.adapter}
        change={(adapter) => checkForm.change({ secondFile: { ...file, adapter } })}
      />
      <output className={memory.kind === "known" ? styles[memory.plan.way] : styles.hint}>
        {memory.kind === "reading" && words.memory.reading}
        {memory.kind === "known" && memoryWords(memory.plan, slotName(model))}
      </output>
    </div>
  );
}

function pathProblem(problem: DraftProblem | undefined): string | null {
  return problem === "path" || problem === "same" ? text.checkStart.problems[problem] : null;
}

/** The server's model, or what is missing before it can be asked. */
function TheServer() {
  const { server, checkForm } = useServices();
  const status = useStore(server.state, (state) => state.status);
  const problems = useStore(checkForm.state, (state) => state.problems);
  const words = text.checkStart;
  const model = status?.settings.model ?? "";
  const host = status?.host ?? null;
  const ready = host !== null && model !== "";
  const wrong = problems.second !== undefined;
  const missingId = useId();
  return (
    <div className={styles.inner}>
      {ready ? (
        <>
          <p className={styles.columnName}>{words.server(model, host)}</p>
          <p className={styles.hint}>
            {isThisComputer(host) ? words.serverHere : words.serverLeaves}
          </p>
        </>
      ) : (
        <p
          id={missingId}
          className={wrong ? styles.wrong : styles.hint}
          role={wrong ? "alert" : undefined}
        >
          {host === null
            ? words[wrong ? "serverOffWrong" : "serverOff"]
            : words[wrong ? "serverNoModelWrong" : "serverNoModel"]}{" "}
          <a
            href={formatRoute({ screen: "settings", part: "server" })}
            aria-describedby={missingId}
            {...(wrong ? { [toMend]: "" } : {})}
          >
            {words.serverSettings}
          </a>
        </p>
      )}
    </div>
  );
}
