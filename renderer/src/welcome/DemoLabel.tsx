import { isDemo } from "../../../electron/contract/demo.ts";
import { text } from "../app/text.ts";
import styles from "./Demo.module.css";

/** Stands on what the demo model wrote; nothing for any other model. */
export function DemoLabel({ model }: { readonly model: { readonly profile: string } | null }) {
  if (model === null || !isDemo(model)) return null;
  return <span className={styles.label}>{text.demoLabel}</span>;
}
