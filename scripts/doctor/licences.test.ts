import { expect, test } from "vitest";
import { isAllowed, licenceFaults, reasons, runtimePackages } from "./licences.ts";

const free = new Set(["MIT", "Zlib", "Apache-2.0"]);

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-or-later)", true],
  ["GPL-3.0-or-later OR MIT", true],
  ["(MIT AND Zlib)", true],
  ["MIT AND LGPL-3.0-or-later", false],
  ["GPL-3.0-only", false],
  ["AGPL-3.0", false],
  ["MIT OR GPL-2.0 AND Zlib", true],
  ["(MIT OR Zlib) AND (GPL-2.0)", false],
  ["(GPL-2.0 AND (MIT OR Zlib))", false],
  ["SEE LICENSE IN LICENSE.txt", false],
  ["UNLICENSED", false],
  ["", false],
])("licence %j: allowed? %j", (licence, allowed) => {
  expect(isAllowed(licence, free)).toBe(allowed);
});

test("a package under another licence, or under none, is found, also where only one of lock file and package says so", () => {
  const packages = [{ name: "fine", licences: ["MIT"] }, { name: "silent", licences: [] }, { name: "copyleft", licences: ["AGPL-3.0"] }, { name: "changed", licences: ["MIT", "GPL-3.0"] }];
  expect(licenceFaults(packages, [])).toEqual(["silent: ?", "copyleft: AGPL-3.0", "changed: MIT, GPL-3.0"]);
});

test("a reason holds for its own packages and its own licence, and one that nothing needs is found", () => {
  const reason = { packages: /^lib-of-pictures/, licence: "LGPL-3.0", why: "loaded at run time" };
  expect(licenceFaults([{ name: "lib-of-pictures-linux", licences: ["Apache-2.0 AND LGPL-3.0"] }], [reason])).toEqual([]);
  expect(licenceFaults([{ name: "another", licences: ["LGPL-3.0"] }], [reason])).toEqual(["another: LGPL-3.0", "^lib-of-pictures: LGPL-3.0?"]);
  expect(licenceFaults([{ name: "lib-of-pictures", licences: ["GPL-3.0"] }], [reason])).toContain("lib-of-pictures: GPL-3.0");
});

test("everything that runs with the site is under a licence of the list or has its reason", () => {
  const packages = runtimePackages();
  expect(packages.length).toBeGreaterThan(300);
  expect(packages.find(({ name }) => name === "sharp")?.licences).toEqual(["Apache-2.0"]);
  expect(licenceFaults(packages)).toEqual([]);
  for (const { why } of reasons) expect(why).not.toBe("");
});
