import { expect, test } from "vitest";
import { z } from "zod";
import { read } from "./sources.ts";
import { reaches } from "./versions.ts";

const wanted = z.record(z.string(), z.string()).default({});
const packageFile = z.object({ dependencies: wanted, devDependencies: wanted, optionalDependencies: wanted, allowScripts: z.record(z.string(), z.boolean()) }).parse(JSON.parse(read("package.json")));
const lockFile = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional(), resolved: z.string().optional(), hasInstallScript: z.boolean().optional() })) }).parse(JSON.parse(read("package-lock.json")));

test("every package is wanted in one exact version, and the lock file has that one", () => {
  const all = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies, ...packageFile.optionalDependencies });
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  expect(all.filter(([name, version]) => lockFile.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
});

test("whatever runs something while it is installed is allowed by name, and nothing comes from elsewhere than the registry", () => {
  const nameOf = (path: string) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const running = Object.entries(lockFile.packages).flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [nameOf(path)] : []));
  expect(running.filter((name) => packageFile.allowScripts[name] !== true)).toEqual([]);
  const elsewhere = Object.values(lockFile.packages).flatMap(({ resolved }) => (resolved === undefined || resolved.startsWith("https://registry.npmjs.org/") ? [] : [resolved]));
  expect(elsewhere).toEqual([]);
});

test.each([["16.4.5", true], ["16.4.10", true], ["17.0.0", true], ["16.4.4", false], ["16.3.99", false], ["16.4.5-rc.1", false], ["-", false], ["", false]])("version %j against a floor of 16.4.5: %j", (version, enough) => {
  expect(reaches(version, "16.4.5")).toBe(enough);
});
