/** What the end of electron-builder's output means, in plain words; null where only the output itself can say. */
export function explainFailure(output: string): string | null {
  const unreachable = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/;
  const refused =
    /Response code \d+|HTTPError|self[- ]signed certificate|unable to get local issuer/i;
  if (!unreachable.test(output) && !refused.test(output)) return null;
  // It names neither what it downloads nor why; how far it came does.
  const isTool = /executing @electron\/fuses|building\s+target=/.test(output);
  const what = isTool
    ? "one of electron-builder's own tools (for AppImage, deb, dmg or nsis)"
    : "Electron's runtime (about 110 MB)";
  return [
    `${what[0]?.toUpperCase()}${what.slice(1)} could not be downloaded from github.com.`,
    "Connect to the internet once (HTTPS_PROXY is honoured; it is kept for later), or name a mirror:",
    isTool
      ? "  ELECTRON_BUILDER_BINARIES_MIRROR=https://… npm run package"
      : "  ELECTRON_MIRROR=https://… npm run package\n  npm run package -- -c.electronDist=FOLDER_OR_ZIP takes a runtime that you have.",
  ].join("\n");
}
