import { useEffect } from "react";
import { focusWhenThere } from "../welcome/focusWhenThere.ts";
import { findSetting } from "./settingPlace.tsx";

/** Scrolls to a setting and focuses it, as soon as it is on the screen; give it the address as its key. */
export function ShowSetting({ setting }: { readonly setting: string }) {
  useEffect(() => focusWhenThere(() => findSetting(setting)), [setting]);
  return null;
}
