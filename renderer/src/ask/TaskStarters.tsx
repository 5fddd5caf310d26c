import {
  GraduationCap,
  HeartHandshake,
  ListTree,
  Lightbulb,
  Scale,
  TextQuote,
  type LucideIcon,
} from "lucide-react";
import { ToggleGroup } from "radix-ui";
import { taskKind, type TaskKind } from "../../../electron/contract/conversation.ts";
import { text } from "../app/text.ts";
import styles from "./TaskStarters.module.css";

type Starter = Exclude<TaskKind, "ask">;

const icons: Record<Starter, LucideIcon> = {
  explain: Lightbulb,
  differential: ListTree,
  compare: Scale,
  summarise: TextQuote,
  quiz: GraduationCap,
  patient: HeartHandshake,
};
const starters = Object.keys(icons) as Starter[];

type TaskStartersProps = { readonly task: TaskKind; readonly choose: (task: TaskKind) => void };

/** Kinds of question to begin with; the chosen one can be let go again for a free question. */
export function TaskStarters({ task, choose }: TaskStartersProps) {
  return (
    <ToggleGroup.Root
      className={styles.row}
      type="single"
      aria-label={text.ask.tasks}
      value={task === "ask" ? "" : task}
      onValueChange={(value) => choose(value === "" ? "ask" : taskKind.parse(value))}
    >
      {starters.map((kind) => {
        const Icon = icons[kind];
        return (
          <ToggleGroup.Item
            key={kind}
            value={kind}
            className={styles.chip}
            title={text.tasks[kind].hint}
          >
            <Icon aria-hidden="true" />
            {text.tasks[kind].name}
          </ToggleGroup.Item>
        );
      })}
    </ToggleGroup.Root>
  );
}
