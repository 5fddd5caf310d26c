import { createRequire } from "node:module";

/** A file as electron-builder's filters see it. */
export type FilterStat = {
  readonly isDirectory: () => boolean;
  readonly moduleFullFilePath?: string;
};

/** electron-builder's own matcher of files. */
export type Matcher = {
  readonly from: string;
  readonly createFilter: () => (file: string, stat: FilterStat) => boolean;
};

export type BuilderConfig = {
  readonly asarUnpack: readonly string[];
  readonly fileAssociations: readonly { readonly ext: string; readonly mimeType: string }[];
  readonly linux: object;
  readonly mac: object;
  readonly win: object;
};

type Expand = (pattern: string) => string;

/** The inner parts of electron-builder that decide what a package holds; they have no types for outsiders. */
type Inner = {
  readonly config: {
    readonly getConfig: (projectDir: string, file: string, options: null) => Promise<BuilderConfig>;
    readonly validateConfiguration: (config: object, log: object) => Promise<void>;
  };
  readonly matchers: {
    readonly getMainFileMatchers: (
      ...parts: [string, string, Expand, object, object, string, boolean]
    ) => readonly Matcher[];
    readonly getNodeModuleFileMatcher: (
      ...parts: [string, string, Expand, object, object]
    ) => Matcher;
    readonly getFileMatchers: (
      config: object,
      name: string,
      destination: string,
      options: object,
    ) => readonly Matcher[] | null;
  };
  readonly integrity: {
    readonly computeData: (
      options: object,
    ) => Promise<Readonly<Record<string, { readonly hash: string }>>>;
  };
  readonly AppImage: new (...parts: [object, object, object, string]) => {
    readonly desktopEntry: { readonly value: Promise<string> };
  };
  readonly asar: { readonly createPackage: (from: string, to: string) => Promise<void> };
};

const require = createRequire(createRequire(import.meta.url).resolve("electron-builder"));

export const builder: Inner = {
  config: require("app-builder-lib/out/util/config/config.js"),
  matchers: require("app-builder-lib/out/fileMatcher.js"),
  integrity: require("app-builder-lib/out/asar/integrity.js"),
  AppImage: require("app-builder-lib/out/targets/appimage/AppImageTarget.js").default,
  asar: createRequire(require.resolve("app-builder-lib/package.json"))("@electron/asar"),
};
