import packageJson from "../package.json" with { type: "json" };

/** Viva's own version. */
export const version = packageJson.version;
