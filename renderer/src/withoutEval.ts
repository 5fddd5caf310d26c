import { config } from "zod";

// Compiled parsers need eval, which the content security policy refuses. This must come before the
// first schema is made, so it is a module of its own, imported first.
config({ jitless: true });
