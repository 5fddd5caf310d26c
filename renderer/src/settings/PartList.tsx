import {
  Cpu,
  Database,
  Globe,
  GraduationCap,
  Info,
  MessagesSquare,
  Palette,
  ShieldCheck,
  type LucideIcon,
} from "lucide-react";
import { formatRoute, settingsParts, type SettingsPart } from "../app/routes.ts";
import { text } from "../app/text.ts";
import styles from "./Settings.module.css";

const icons: Record<SettingsPart, LucideIcon> = {
  appearance: Palette,
  answers: MessagesSquare,
  models: Cpu,
  practice: GraduationCap,
  server: Globe,
  data: Database,
  privacy: ShieldCheck,
  about: Info,
};

/** The parts of the settings: at the side, or in rows above where there is no room. */
export function PartList({ current }: { readonly current: SettingsPart }) {
  return (
    <nav className={styles.parts} aria-label={text.settings.title}>
      <p className={styles.partsTitle} aria-hidden="true">
        {text.settings.title}
      </p>
      <ul className={styles.partList}>
        {settingsParts.map((part) => {
          const Icon = icons[part];
          return (
            <li key={part}>
              <a
                className={styles.part}
                href={formatRoute({ screen: "settings", part })}
                aria-current={part === current ? "page" : undefined}
              >
                <Icon aria-hidden="true" />
                {text.settings.parts[part].name}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
