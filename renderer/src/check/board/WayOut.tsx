import { checkTexts } from "../../app/checkTexts.ts";
import { formatRoute } from "../../app/routes.ts";
import type { ColumnOffers } from "./columnOffers.ts";

type WayOutProps = { readonly to: NonNullable<ColumnOffers["wayOut"]> };

/** Some waits and failures end only when the student does something. */
export function WayOut({ to }: WayOutProps) {
  return to === "model" ? (
    <a href={formatRoute({ screen: "models" })}>{checkTexts.state.chooseModel}</a>
  ) : (
    <a href={formatRoute({ screen: "settings", part: "server" })}>
      {checkTexts.state.openSettings}
    </a>
  );
}
