import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { installationNeeded, isStaleLock, kindOfInstallation, missingPlatforms } from "./decisions.mjs";

const here = { lock: "a1", platform: "linux-x64" };

describe("installing", () => {
  test("is needed on an empty machine", () => {
    expect(installationNeeded({ ...here, stamp: null, want: "runtime" })).toBe("all");
  });
  test("is needed when the lock file has changed", () => {
    expect(installationNeeded({ ...here, stamp: { ...here, lock: "a0", kind: "full" }, want: "runtime" })).toBe("all");
  });
  test("is needed when the folder came from another kind of machine", () => {
    expect(installationNeeded({ ...here, stamp: { ...here, platform: "darwin-arm64", kind: "full" }, want: "runtime" })).toBe("all");
  });
  test("with the test tools is enough for a start", () => {
    expect(installationNeeded({ ...here, stamp: { ...here, kind: "full" }, want: "runtime" })).toBe("nothing");
  });
  test("without them only adds them for the tests", () => {
    expect(installationNeeded({ ...here, stamp: { ...here, kind: "runtime" }, want: "full" })).toBe("add");
  });
});

describe("an installation made by hand", () => {
  const lock = {
    packages: {
      "": { version: "0.1.0" },
      "node_modules/next": { version: "16.4.6" },
      "node_modules/vitest": { version: "5.1.1", dev: true },
      "node_modules/pg-linux": { version: "18.4.0", optional: true, os: ["linux"], cpu: ["x64"] },
      "node_modules/pg-mac": { version: "18.4.0", optional: true, os: ["darwin"] },
    },
  };
  const all = { "node_modules/next": { version: "16.4.6" }, "node_modules/vitest": { version: "5.1.1" }, "node_modules/pg-linux": { version: "18.4.0" } };
  const kind = (packages: Record<string, { version: string }>) => kindOfInstallation({ lock, installed: { packages }, platform: "linux", arch: "x64" });
  const without = (name: keyof typeof all) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== name));

  test("with everything is full", () => expect(kind(all)).toBe("full"));
  test("without test tools is enough to run", () => expect(kind(without("node_modules/vitest"))).toBe("runtime"));
  test("without a package does not count", () => expect(kind(without("node_modules/next"))).toBeNull());
  test("without this platform's programs does not count", () => expect(kind(without("node_modules/pg-linux"))).toBeNull());
  test("with another version does not count", () => expect(kind({ ...all, "node_modules/vitest": { version: "4.0.0" } })).toBeNull());
});

describe("a lock", () => {
  const now = 100_000;
  test("whose holder lives and beats is respected", () => expect(isStaleLock({ alive: true, touched: now - 3_000, now })).toBe(false));
  test("whose holder has gone is passed over", () => expect(isStaleLock({ alive: false, touched: now - 2_000, now })).toBe(true));
  test("whose number belongs to something else by now is passed over", () => expect(isStaleLock({ alive: true, touched: now - 20_000, now })).toBe(true));
  test("not yet filled in is given a moment", () => expect(isStaleLock({ alive: false, touched: now - 100, now })).toBe(false));
});

describe("the lock file", () => {
  test("gets an entry for every platform's package that npm could not reach", () => {
    const packages = { "node_modules/a": { version: "1.0.0", dev: true, optionalDependencies: { "@a/darwin-arm64": "1.0.0", "@a/linux-x64": "1.0.0" } }, "node_modules/@a/linux-x64": { version: "1.0.0" } };
    expect(missingPlatforms({ packages })).toEqual({ "node_modules/@a/darwin-arm64": { version: "1.0.0", cpu: ["arm64"], dev: true, optional: true, os: ["darwin"] } });
  });

  test("of this project fits package.json and has them all, so that npm ci takes it on every machine", () => {
    const read = (name: string) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));
    const [wanted, lock] = [read("package.json"), read("package-lock.json")];
    for (const kind of ["dependencies", "devDependencies", "optionalDependencies"]) expect(lock.packages[""][kind]).toEqual(wanted[kind]);
    expect(Object.keys(missingPlatforms(lock))).toEqual([]);
  });
});
