/** What `npm ci` installs is what was locked: every package by its checksum, and from wherever npm is told to fetch. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== "");

/**
 * Builds of the embedded store for other machines than the one that the lock file was made on, whose registry does not
 * have them. `npm ci` refuses a lock file that lacks their entries, on every machine. Who works on such a machine adds
 * the checksum that `npm install` writes there, and takes the name off this list.
 */
const withoutChecksum = ["darwin-arm64", "darwin-x64", "linux-arm64", "win32-x64"];

test("every package has its checksum, but for the embedded store's builds for other machines", () => {
  expect(locked.length).toBeGreaterThan(150);
  const without = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ""));
  expect(without.map(([path]) => path)).toEqual(
    withoutChecksum.map((platform) => `node_modules/@ladybugdb/core-${platform}`),
  );
  for (const [path, { version, optional, os, cpu }] of without) {
    expect([version, optional], path).toEqual([packages["node_modules/@ladybugdb/core"]!.version, true]);
    expect(`${os}-${cpu}`).not.toBe("linux-x64");
    expect(path.endsWith(`${os}-${cpu}`)).toBe(true);
  }
});

test("no host of a registry is named", () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});
