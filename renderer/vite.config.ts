import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: new URL(".", import.meta.url).pathname,
  // The web shell serves the page at "/", the desktop shell from its own protocol.
  base: "./",
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    target: "es2024",
    // A strict content security policy allows no data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One page read from this computer: splitting it would save nothing.
    chunkSizeWarningLimit: 1500,
  },
});
