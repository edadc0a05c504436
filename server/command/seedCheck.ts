/** `npm run seed:check [folder]`: one line for each fault of a seed, then one line with their number. */
import { existsSync } from "node:fs";
import { check } from "../check/check.ts";
import { faultText } from "../seed/fault.ts";

const dir = process.argv[2] ?? process.env["SEED_DIR"] ?? "seed";

if (!existsSync(dir)) {
  console.error(`there is no folder ${dir}; expected the seed's`);
  process.exitCode = 1;
} else {
  const faults = check(dir);
  for (const fault of faults) console.log(faultText(fault));
  console.log(
    `${dir}: ${faults.length === 0 ? "no faults" : faults.length === 1 ? "1 fault" : `${faults.length} faults`}`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
