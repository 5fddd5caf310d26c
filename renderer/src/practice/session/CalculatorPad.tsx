import { useRef, useState } from "react";
import { formats } from "../../app/numbers.ts";
import { text } from "../../app/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import {
  calculate,
  showValue,
  type Calculation,
  type CalculationFault,
  type DecimalSign,
} from "./calculate.ts";
import styles from "./Tools.module.css";

const pad = [
  ["MC", "MR", "M−", "M+"],
  ["C", "(", ")", "⌫"],
  ["√", "²", "%", "÷"],
  ["7", "8", "9", "×"],
  ["4", "5", "6", "−"],
  ["1", "2", "3", "+"],
  ["±", "0", ".", "="],
] as const;

type PadKey = (typeof pad)[number][number];

const names: Readonly<Record<string, string>> = text.practice.keyNames;

/** A calculator to type into or to press; what is typed is read by a parser of its own. */
export function CalculatorPad() {
  const [typed, setTyped] = useState("");
  const [memory, setMemory] = useState(0);
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const live = valueOf(typed);

  const write = (next: string) => {
    setFault(null);
    setTyped(next);
  };
  /** The value of what is typed; tells why there is none. */
  const value = (): number | null => {
    if (live.kind === "value") return live.value;
    setFault(faultWords(live.fault));
    return null;
  };
  const equals = () => {
    const result = value();
    if (result !== null) write(show(result));
  };
  const remember = (sign: 1 | -1) => {
    const result = value();
    if (result !== null) setMemory(memory + sign * result);
  };
  const press = (key: PadKey) => {
    field.current?.focus();
    switch (key) {
      case "=":
        return equals();
      case "C":
        return write("");
      case "⌫":
        return write(typed.slice(0, -1));
      case "±":
        return write(typed === "" ? "−" : turned(typed));
      case "M+":
        return remember(1);
      case "M−":
        return remember(-1);
      case "MR":
        return write(typed + (memory < 0 ? `(${show(memory)})` : show(memory)));
      case "MC":
        return setMemory(0);
      case ".":
        return write(typed + formats.decimalSign);
      default:
        return write(typed + key);
    }
  };

  return (
    <div className={styles.calculator}>
      <Field label={text.practice.expression} hint={text.practice.expressionHint} problem={fault}>
        {(control) => (
          <input
            {...control}
            ref={field}
            className={`${control.className ?? ""} ${styles.expression ?? ""}`}
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={(event) => write(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" || event.key === "=") {
                event.preventDefault();
                equals();
              }
            }}
          />
        )}
      </Field>
      <output className={styles.result} aria-label={text.practice.calculated}>
        {live.kind === "value" ? `= ${show(live.value)}` : " "}
      </output>
      <p className={styles.note}>{text.practice.memory(show(memory))}</p>
      <div className={styles.pad}>
        {pad.flat().map((key) => (
          <Button key={key} small aria-label={names[key]} onClick={() => press(key)}>
            {key === "." ? formats.decimalSign : key}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** Arabic's own sign is read as a point is. */
const decimalSign: DecimalSign = formats.decimalSign === "," ? "," : ".";

const valueOf = (typed: string): Calculation => calculate(formats.plainDigits(typed), decimalSign);

const show = (value: number): string => showValue(value, formats.typedExactly);

/** The whole with the other sign. */
function turned(typed: string): string {
  const inner = /^−\((.*)\)$/.exec(typed)?.[1];
  return inner !== undefined && valueOf(inner).kind === "value" ? inner : `−(${typed})`;
}

function faultWords(fault: CalculationFault): string {
  const words = text.practice.calculations;
  if (fault.kind === "unexpected") return words.unexpected(fault.what);
  if (fault.kind === "grouped") return words.grouped(fault.what, fault.readings);
  return words[fault.kind];
}
