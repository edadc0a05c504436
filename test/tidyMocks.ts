/** Test files of a project share their modules: what one has put in place of something is put back at its end. */
import { afterAll, vi } from "vitest";

afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  vi.resetConfig();
});
