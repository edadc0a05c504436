/** The Chromium of this machine, if it has one. */
import { existsSync } from "node:fs";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export const chromium: string | undefined = [process.env["CHROMIUM"] ?? "", ...places].find((path) => existsSync(path));
