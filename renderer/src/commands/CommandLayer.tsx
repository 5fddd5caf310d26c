import type { Route } from "../app/routes.ts";
import { Palette } from "./Palette.tsx";
import { ShortcutSheet } from "./ShortcutSheet.tsx";
import { useGlobalKeys } from "./useGlobalKeys.ts";

/** What lies over every screen: the palette, the keyboard sheet, and the keys that are heard everywhere. */
export function CommandLayer({ route }: { readonly route: Route }) {
  useGlobalKeys();
  return (
    <>
      <Palette />
      <ShortcutSheet route={route} />
    </>
  );
}
