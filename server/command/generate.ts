/** `npm run generate`: writes the types and functions of the client's questions from their documents and the schema. */
import { writeFileSync } from "node:fs";
import { clientQuestions, generatedFile } from "./clientQuestions.ts";

writeFileSync(generatedFile, await clientQuestions());
