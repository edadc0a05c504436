/** The entry of the built server: loads nothing before it is sure that this Node can. */
import "./requireNode.js";
import { join } from "node:path";

const { serve } = await import("./serve.ts");
/** Built beside the server: dist/server/main.js and dist/client. */
await serve(join(import.meta.dirname, "..", "client"));
