import "./withoutEval.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { paintRemembered } from "./app/appearance.ts";
import { createServices } from "./app/createServices.ts";
import { openStorage } from "./app/openStorage.ts";
import { ServicesContext } from "./app/services.ts";
import { createDrafts } from "./ask/drafts.ts";
import { createConnection } from "./link/connection.ts";
import { openTransport } from "./link/openTransport.ts";
import "./ui/base.css";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root element.");

paintRemembered(openStorage(() => localStorage));
const connection = createConnection(
  openTransport,
  (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
);
// Drafts outlast a reload, not the window: what a student writes may name a patient.
const drafts = createDrafts(openStorage(() => sessionStorage));
const services = createServices(connection, drafts);
void connection.run(new AbortController().signal);

createRoot(root).render(
  <StrictMode>
    <ServicesContext value={services}>
      <App />
    </ServicesContext>
  </StrictMode>,
);
