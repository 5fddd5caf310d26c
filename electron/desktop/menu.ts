import type { MenuItemConstructorOptions } from "electron";
import { desktopTexts } from "./desktopTexts.ts";

/** The application's menu; roles bring their own words, shortcuts and accessibility. */
export function menuTemplate(options: {
  readonly platform: NodeJS.Platform;
  /** Developer tools are for a checkout, not for students. */
  readonly packaged: boolean;
  readonly showDataFolder: () => void;
}): MenuItemConstructorOptions[] {
  const { platform, packaged, showDataFolder } = options;
  const forDevelopers: MenuItemConstructorOptions[] = packaged
    ? []
    : [{ type: "separator" }, { role: "toggleDevTools" }];
  return [
    ...(platform === "darwin" ? [{ role: "appMenu" } as const] : []),
    { role: "fileMenu" },
    { role: "editMenu" },
    {
      label: desktopTexts.menu.view,
      submenu: [
        { role: "reload" },
        { type: "separator" },
        { role: "resetZoom" },
        { role: "zoomIn" },
        { role: "zoomOut" },
        { role: "togglefullscreen" },
        ...forDevelopers,
      ],
    },
    { role: "windowMenu" },
    {
      role: "help",
      submenu: [
        { label: desktopTexts.menu.showDataFolder, click: showDataFolder },
        { role: "about" },
      ],
    },
  ];
}
