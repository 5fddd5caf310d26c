import { useStore } from "zustand";
import { formatRoute } from "../app/routes.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { LinkButton } from "../ui/LinkButton.tsx";

/** Leads to what is to verify; where nothing is, to a question, whose answer will bring some. */
export function NextVerify() {
  const { verify } = useServices();
  const some = useStore(verify.state, ({ openCount }) => (openCount ?? 0) > 0);
  const words = text.welcome.next;
  return some ? (
    <LinkButton look="primary" href={formatRoute({ screen: "verify", part: "open" })}>
      {words.openPrompts}
    </LinkButton>
  ) : (
    <LinkButton look="primary" href={formatRoute({ screen: "ask", conversationId: null })}>
      {words.ask}
    </LinkButton>
  );
}
