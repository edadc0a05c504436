/** Pictures of the main states at three widths, light and dark: `npm run screenshots -- <folder>`; without one, the README's. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { chromium as playwright } from "playwright-core";
import { chromium } from "./chromium.ts";
import { settled } from "./settled.ts";
import { startSite } from "./site.ts";

const states: Readonly<Record<string, string>> = {
  matrix: "",
  targets: "?open=sdg-9",
  cell: "?select=wsis-C4__sdg-4",
  item: "?select=wsis-C5",
  figures: "?select=connect2020-2.1.A",
  list: "?view=row&select=wsis-C2",
  graph: "?view=graph&select=wsis-C5",
  filter: "?region=AFR,ARB&from=2016&show=projects",
  search: "?q=secur",
  failed: "?view=row&select=sdg-18&region=XX",
};
const sizes = [
  { width: 320, height: 800 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
const schemes = ["light", "dark"] as const;

const folder = process.argv[2];
if (!chromium) throw new Error("No Chromium found: set CHROMIUM to its path, or install Debian's package chromium.");
const site = await startSite(fileURLToPath(new URL("../../seed", import.meta.url)));
const browser = await playwright.launch({ executablePath: chromium, args: ["--no-sandbox"] });
try {
  if (folder) await all(folder);
  else await readmePicture(fileURLToPath(new URL("../../docs/explorer.png", import.meta.url)));
} finally {
  await browser.close();
  await site.stop();
}

async function all(folder: string) {
  await mkdir(folder, { recursive: true });
  for (const viewport of sizes) {
    for (const colorScheme of schemes) {
      for (const [name, address] of Object.entries(states)) {
        await picture(join(folder, `${name}-${viewport.width}-${colorScheme}.png`), address, { viewport, colorScheme });
      }
    }
  }
}

/** More pixels than points, so that the signs are sharp on every screen. */
async function readmePicture(path: string) {
  const viewport = { width: 1500, height: 1000 };
  await picture(path, "?select=wsis-C4__sdg-4", { viewport, colorScheme: "light", deviceScaleFactor: 1.25 });
}

async function picture(path: string, address: string, options: Parameters<Browser["newPage"]>[0]) {
  const page = await browser.newPage({ reducedMotion: "reduce", ...options });
  await page.goto(`${site.address}/${address}`);
  await settled(page);
  await page.screenshot({ path });
  await page.close();
  console.log(path);
}
