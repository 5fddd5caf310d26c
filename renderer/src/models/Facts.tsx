import styles from "./Models.module.css";

type FactsProps = { readonly facts: readonly (readonly [name: string, value: string])[] };

/** Names and values in two columns, or more where there is room. */
export function Facts({ facts }: FactsProps) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
