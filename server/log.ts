/** The log: one JSON line an event on the error stream, so that the output stays for what people read. */
import type { Logger } from "pino";
import { destination, pino, stdTimeFunctions } from "pino";
import type { LogLevel } from "./environment.ts";

export const createLog = (level: LogLevel): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination({ fd: 2, sync: true }),
  );
