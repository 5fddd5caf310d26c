import { join } from "node:path";

/** Files of the installed or checked-out application. */
export type Places = {
  /** The folder of built pages. */
  readonly page: string;
  readonly preload: string;
  readonly icon: string;
  /** The plain Node that runs the core: Electron's own allocator and fuses do not suit it. */
  readonly node: string;
  /** The core's program; outside the archive, because a plain Node cannot read into one. */
  readonly core: string;
};

/** Where everything lies; appFolder holds package.json, and is an archive where the app is packaged. */
export function findPlaces(options: {
  readonly appFolder: string;
  readonly packaged: boolean;
  readonly resources: string;
  readonly platform: NodeJS.Platform;
}): Places {
  const { appFolder, packaged, resources, platform } = options;
  const node = platform === "win32" ? "node.exe" : "node";
  const outside = packaged ? `${appFolder}.unpacked` : appFolder;
  return {
    page: join(appFolder, "dist", "renderer"),
    preload: join(appFolder, "dist", "preload.cjs"),
    icon: join(appFolder, "dist", "icons", "viva.png"),
    node: packaged ? join(resources, node) : join(appFolder, "node_modules", "node", "bin", node),
    core: join(outside, "dist", "coreProcess.js"),
  };
}
