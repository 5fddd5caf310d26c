import { Globe } from "lucide-react";
import { useStore } from "zustand";
import { describeProblem } from "../app/problem.ts";
import { useServices } from "../app/services.ts";
import { text } from "../app/text.ts";
import { Button } from "../ui/Button.tsx";
import styles from "./ServerBanner.module.css";

/** Says on every screen, for as long as the server is on, where questions may go. It cannot be dismissed. */
export function ServerBanner() {
  const { server, toasts } = useServices();
  const host = useStore(server.state, (state) => state.status?.host ?? null);
  const switchOff = async () => {
    const problem = await server.update({ enabled: false });
    if (problem !== null) toasts.show(describeProblem(problem));
  };
  if (host === null) return null;
  return (
    <section className={styles.banner} aria-label={text.server.banner}>
      <output className={styles.words}>
        <Globe aria-hidden="true" />
        <span>{text.server.bannerLine(host)}</span>
      </output>
      <Button small onClick={() => void switchOff()}>
        {text.server.switchOff}
      </Button>
    </section>
  );
}
