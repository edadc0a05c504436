/** The header that names the version of the dataset that an answer comes from. */
import type { Headers } from "./response.ts";

export const datasetVersion = (version: string): Headers => ({ "dataset-version": version });
