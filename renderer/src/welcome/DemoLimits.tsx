import { formatRoute } from "../app/routes.ts";
import { text } from "../app/text.ts";
import styles from "./Demo.module.css";

/** Says how little the demo model knows, and leads to a real one. */
export function DemoLimits() {
  return (
    <p className={styles.limits}>
      {text.welcome.demoLimits}{" "}
      <a href={formatRoute({ screen: "models" })}>{text.welcome.realModel}</a>
    </p>
  );
}
