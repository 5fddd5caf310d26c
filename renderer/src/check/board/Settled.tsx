import type { Settlement } from "../../../../electron/contract/check.ts";
import { passageRoute } from "../../ask/passageWords.ts";
import { checkTexts } from "../../app/checkTexts.ts";
import { formatRoute } from "../../app/routes.ts";
import { text } from "../../app/text.ts";
import prompt from "../../verify/PromptRow.module.css";
import { sourceWords } from "../../verify/sourceWords.ts";
import { VerdictIcon } from "./VerdictIcon.tsx";

type SettledProps = { readonly settled: Settlement; readonly verdict: string };

/** How a point was settled: by whom, when, where it was looked up. */
export function Settled({ settled, verdict }: SettledProps) {
  const { source, note, by, at } = settled;
  return (
    <div className={prompt.outcome}>
      <p className={prompt.decided}>
        <VerdictIcon verdict={settled.verdict} />
        {checkTexts.settle.settledBy(verdict, by, at)}
      </p>
      {(source !== null || note !== "") && (
        <dl className={prompt.details}>
          {source !== null && (
            <div>
              <dt>{text.verify.checkedIn}</dt>
              <dd>
                {source.kind === "passage" ? (
                  <a href={formatRoute(passageRoute(source.passage))}>{sourceWords(source)}</a>
                ) : (
                  source.text
                )}
              </dd>
            </div>
          )}
          {note !== "" && (
            <div>
              <dt>{text.verify.note}</dt>
              <dd className={prompt.note}>{note}</dd>
            </div>
          )}
        </dl>
      )}
    </div>
  );
}
