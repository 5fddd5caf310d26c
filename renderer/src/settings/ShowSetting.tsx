import { useEffect } from "react";
import { findSetting } from "./settingPlace.tsx";

/** Scrolls to a setting and focuses it, as soon as it is on the screen; give it the address as its key. */
export function ShowSetting({ setting }: { readonly setting: string }) {
  useEffect(() => {
    const show = (): boolean => {
      const control = findSetting(setting);
      control?.focus();
      return control !== null;
    };
    if (show()) return undefined;
    // What the core has to tell first comes later.
    const observer = new MutationObserver(() => {
      if (show()) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [setting]);
  return null;
}
