/** Licences of everything that runs with the site: on the list, or with a reason that stands here. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { projectFolder } from "#lib/kernel/env";
import { type Check, noneOf } from "./check.ts";
import { read } from "./sources.ts";

/** Whoever runs Linjia may do so under MIT: these ask for no more than their notice. */
const free = new Set(["MIT", "MIT-0", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "BlueOak-1.0.0", "CC0-1.0", "Unlicense", "Zlib"]);

type Reason = { packages: RegExp; licence: string; why: string };
export const reasons: readonly Reason[] = [
  { packages: /^@img\/sharp-(libvips|win32|wasm32)/, licence: "LGPL-3.0-or-later", why: "libvips: a library in a package of its own, loaded at run time, unchanged; anybody may put another build in its place" },
  { packages: /^lightningcss/, licence: "MPL-2.0", why: "unchanged; builds our style sheets and is no part of what readers get" },
  { packages: /^@fontsource\/noto-serif-sc$/, licence: "OFL-1.1", why: "the typeface of social pictures, unchanged, under its own name, with its licence in the package" },
  { packages: /^caniuse-lite$/, licence: "CC-BY-4.0", why: "data of build tools, unchanged, with its attribution in the package" },
  { packages: /^duck$/, licence: "BSD", why: "of mammoth's author; its LICENSE file is the BSD 2-clause text, only the field does not say the number" },
];

const manifest = z.object({ license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional().catch(undefined) });
const entry = manifest.extend({ dev: z.boolean().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() });
const lockFile = z.object({ packages: z.record(z.string(), entry) });
type Entries = z.infer<typeof lockFile>["packages"];

/** `licences`: what lock file and installed package say; none where both are silent. */
export type Licensed = { name: string; licences: string[] };

/** Nothing else is understood, and what is not understood is not allowed: one level of "OR" over one of "AND" (SPDX). */
export function isAllowed(licence: string, allowed: ReadonlySet<string>): boolean {
  const choices = licence.replace(/^\(([^()]*)\)$/, "$1").split(" OR ");
  return choices.some((choice) => choice.split(" AND ").every((one) => allowed.has(one.trim())));
}

/** Packages under a licence that nobody has allowed, and reasons that nothing needs. Pure. */
export function licenceFaults(packages: readonly Licensed[], given: readonly Reason[] = reasons): string[] {
  const used = new Set<Reason>();
  const faults = packages.flatMap(({ name, licences }) => {
    const own = given.filter((reason) => reason.packages.test(name) && licences.some((licence) => licence.includes(reason.licence)));
    for (const reason of own) used.add(reason);
    const allowed = new Set([...free, ...own.map(({ licence }) => licence)]);
    return licences.length > 0 && licences.every((licence) => isAllowed(licence, allowed)) ? [] : [`${name}: ${licences.join(", ") || "?"}`];
  });
  return [...faults, ...given.filter((reason) => !used.has(reason)).map(({ packages: of, licence }) => `${of.source}: ${licence}?`)];
}

/** Everything in the lock file but what only development needs, on whatever platform. */
export function runtimePackages(): Licensed[] {
  const { packages } = lockFile.parse(JSON.parse(read("package-lock.json")));
  return Object.entries(packages).flatMap(([path, found]) => {
    if (path === "" || found.dev) return [];
    const name = nameOf(path);
    const told = [found.license ?? licenceOfParent(packages, name), installedLicence(path)];
    return [{ name, licences: [...new Set(told.filter((licence) => licence !== undefined))] }];
  });
}

const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

/** A package for another platform that the lock file knows by name only is under the licence of whoever asks for it. */
function licenceOfParent(packages: Entries, name: string): string | undefined {
  return Object.values(packages).find(({ optionalDependencies }) => optionalDependencies?.[name] !== undefined)?.license;
}

function installedLicence(path: string): string | undefined {
  const file = join(projectFolder, path, "package.json");
  return existsSync(file) ? manifest.parse(JSON.parse(readFileSync(file, "utf8"))).license : undefined;
}

export const licences: Check = {
  name: "licences",
  needs: "source",
  look: async (words) => {
    const packages = runtimePackages();
    return noneOf(licenceFaults(packages).map(words.licence), words.packages(packages.length));
  },
};
