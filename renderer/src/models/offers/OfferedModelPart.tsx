import { ChevronRight, Star } from "lucide-react";
import type { OfferedModel } from "../../../../electron/contract/catalogue.ts";
import { formatRoute } from "../../app/routes.ts";
import { text } from "../../app/text.ts";
import { LinkNote } from "../../ask/LinkNote.tsx";
import { FitChip } from "../FitChip.tsx";
import styles from "../Models.module.css";
import { bestFile } from "./bestFile.ts";
import { FileTable } from "./FileTable.tsx";
import parts from "./Offers.module.css";

/** One model of the catalogue with its files; open at first where one of them is recommended. */
export function OfferedModelPart({ model }: { readonly model: OfferedModel }) {
  const words = text.modelFit.catalogue;
  const best = bestFile(model.files);
  const recommended = best?.recommended ?? null;
  const server = model.runsOn === "server";
  return (
    <details className={parts.model} open={recommended !== null}>
      <summary className={parts.summary}>
        <ChevronRight aria-hidden="true" className={parts.chevron} />
        <h3 className={parts.name}>{model.name}</h3>
        <span className={parts.meta}>
          {words.uses[model.use]} · {words.parameters(model.parameters)} ·{" "}
          {words.trained(model.contextSize)}
        </span>
        <span className={parts.verdict}>
          {recommended !== null && (
            <span className={parts.recommended}>
              <Star aria-hidden="true" />
              {words.recommended}
            </span>
          )}
          {server && <span className={parts.server}>{words.server}</span>}
          {best?.fit !== undefined && best.fit !== null && (
            <FitChip fit={best.fit} figure={false} />
          )}
        </span>
      </summary>
      <div className={parts.body}>
        <p>{model.about}</p>
        <p className={styles.small}>
          {words.by(model.maker)} · {words.licence}:{" "}
          <LinkNote address={model.licence.address}>{model.licence.name}</LinkNote> · {words.source}
          : <LinkNote address={model.source.address}>{model.source.name}</LinkNote>
        </p>
        {best !== null && recommended !== null && (
          <p>
            <strong>{words.why(best.quantization)}</strong> {words.whys[recommended]}
          </p>
        )}
        {server && (
          <p className={styles.quiet}>
            {words.serverHow}{" "}
            <a href={formatRoute({ screen: "settings", part: "server" })}>{words.serverSettings}</a>
          </p>
        )}
        <FileTable model={model} />
      </div>
    </details>
  );
}
