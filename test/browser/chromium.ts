/** The Chromium of this machine, if it has one: where CHROMIUM says, else in the usual places. */
import { existsSync } from "node:fs";

const given = process.env["CHROMIUM"];
const places = given ? [given] : ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export const chromium: string | undefined = places.find((path) => existsSync(path));
