/**
 * Puts every platform's packages into package-lock.json. npm leaves those out which the registry of the machine it ran
 * on could not give, and `npm ci` then refuses the lock file everywhere. Run it after every change of dependencies:
 * `node scripts/complete-lock.mjs`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { missingPlatforms } from "./launcher/decisions.mjs";
import { inProject } from "./launcher/paths.mjs";

const file = inProject("package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = missingPlatforms(lock);
const { "": root, ...others } = { ...lock.packages, ...missing };
const sorted = Object.entries(others).sort(([a], [b]) => a.localeCompare(b, "en"));
lock.packages = { "": root, ...Object.fromEntries(sorted) };
if (Object.keys(missing).length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(missing).length} added`, ...Object.keys(missing));
