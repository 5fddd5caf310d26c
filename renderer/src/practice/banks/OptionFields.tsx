import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useId } from "react";
import { mostOptions } from "../../../../electron/contract/bank.ts";
import { text } from "../../app/text.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { LongField } from "./DraftFields.tsx";
import styles from "./Item.module.css";
import {
  addOption,
  changeOption,
  moveOption,
  removeOption,
  type ChoiceDraft,
  type OptionDraft,
} from "./itemDraft.ts";
import { optionLetter } from "./optionLetter.ts";
import { focusWhenLost } from "./rowFocus.ts";

type OptionFieldsProps = {
  readonly draft: ChoiceDraft;
  readonly change: (draft: ChoiceDraft) => void;
  readonly problemOf: (field: string) => string | null;
};

/** The options of a question: their words, why, their order, and which one is right. */
export function OptionFields({ draft, change, problemOf }: OptionFieldsProps) {
  const group = useId();
  const words = text.banks.item;
  const problem = problemOf("right");
  return (
    <fieldset className={styles.optionFields} aria-describedby={`${group}-problem`}>
      <legend className={styles.part}>{words.options}</legend>
      <ol className={styles.optionList}>
        {draft.options.map((option, at) => (
          <li
            key={option.key}
            className={styles.optionField}
            data-right={option.key === draft.right}
          >
            <OptionHead
              group={group}
              wrong={problem !== null}
              draft={draft}
              option={option}
              at={at}
              change={change}
            />
            <LongField
              label={words.option(optionLetter(at))}
              value={option.text}
              rows={1}
              problem={problemOf(`option ${option.key}`)}
              type={(typed) => change(changeOption(draft, option.key, { text: typed }))}
            />
            <LongField
              label={words.why(optionLetter(at))}
              value={option.why}
              rows={1}
              problem={problemOf(`why ${option.key}`)}
              type={(why) => change(changeOption(draft, option.key, { why }))}
            />
          </li>
        ))}
      </ol>
      <p id={`${group}-problem`} className={styles.wrong}>
        {problem}
      </p>
      <div>
        <Button
          small
          off={draft.options.length >= mostOptions}
          onClick={() => change(addOption(draft))}
        >
          <Plus aria-hidden="true" />
          {words.addOption}
        </Button>
      </div>
    </fieldset>
  );
}

type OptionHeadProps = {
  readonly group: string;
  /** None of them is said to be right. */
  readonly wrong: boolean;
  readonly draft: ChoiceDraft;
  readonly option: OptionDraft;
  readonly at: number;
  readonly change: (draft: ChoiceDraft) => void;
};

function OptionHead({ group, wrong, draft, option, at, change }: OptionHeadProps) {
  const words = text.banks.item;
  const letter = optionLetter(at);
  const move = (by: number) => change(moveOption(draft, option.key, by));
  return (
    <div className={styles.optionHead}>
      <label className={styles.isRight}>
        <input
          type="radio"
          name={group}
          checked={option.key === draft.right}
          data-wrong={wrong || undefined}
          onChange={() => change({ ...draft, right: option.key })}
        />
        {words.isRight(letter)}
      </label>
      <IconButton label={words.moveUp(letter)} off={at === 0} onClick={() => move(-1)}>
        <ArrowUp aria-hidden="true" />
      </IconButton>
      <IconButton
        label={words.moveDown(letter)}
        off={at === draft.options.length - 1}
        onClick={() => move(1)}
      >
        <ArrowDown aria-hidden="true" />
      </IconButton>
      <IconButton
        label={words.removeOption(letter)}
        id={`${group}-remove-${option.key}`}
        off={draft.options.length <= 2}
        onClick={() => {
          const next = draft.options[at + 1] ?? draft.options[at - 1];
          change(removeOption(draft, option.key));
          if (next !== undefined) focusWhenLost(`${group}-remove-${next.key}`);
        }}
      >
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
