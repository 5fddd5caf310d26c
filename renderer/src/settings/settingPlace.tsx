import type { ReactNode } from "react";

type SettingPlaceProps = {
  /** As it stands in the address: "temperature" of "#/settings/answers/temperature". */
  readonly name: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A setting that an address can lead to. */
export function SettingPlace({ name, className, children }: SettingPlaceProps) {
  return (
    <div id={idOf(name)} className={className}>
      {children}
    </div>
  );
}

/** The control of a setting on the screen; null while it is not there. */
export function findSetting(name: string): HTMLElement | null {
  const place = document.getElementById(idOf(name));
  if (place === null) return null;
  return place.querySelector<HTMLElement>(
    "input, select, textarea, [role=radio][aria-checked=true], button, summary, a[href], [tabindex]",
  );
}

function idOf(name: string): string {
  return `setting-${name}`;
}
