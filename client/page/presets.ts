/** Lines at hand beside the choice of frameworks: those that have a roadmap of their own and so are asked for most. */
export const presets: readonly string[] = ["wsis-C2", "wsis-C5", "wsis-C6"];
