import { describe, expect, test } from "vitest";
import { add, closingLine, fromPlaywright, fromVitest, nothing } from "./reports.mjs";

const ok = { status: "passed", fullName: "a b", failureMessages: [] };

describe("unit tests", () => {
  test("are counted, and failures keep their reason without colours", () => {
    const bad = { status: "failed", fullName: "a c", failureMessages: ["\u001b[31mexpected 1\u001b[39m"] };
    const report = { success: false, numPassedTests: 1, testResults: [{ name: "x.test.ts", status: "failed", message: "", assertionResults: [ok, bad] }] };
    expect(fromVitest(report)).toEqual({ passed: 1, failed: 1, failures: [{ name: "x.test.ts › a c", reason: "expected 1" }] });
  });
  test("of a file that cannot be loaded count as one failure", () => {
    const report = { success: false, numPassedTests: 0, testResults: [{ name: "x.test.ts", status: "failed", message: "no such module", assertionResults: [] }] };
    expect(fromVitest(report)).toEqual({ passed: 0, failed: 1, failures: [{ name: "x.test.ts", reason: "no such module" }] });
  });
  test("that all pass beside an unhandled error count as one failure", () => {
    const report = { success: false, numPassedTests: 1, testResults: [{ name: "x.test.ts", status: "passed", message: "", assertionResults: [ok] }] };
    expect(fromVitest(report)).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe("end-to-end tests", () => {
  const spec = (title: string, status: string, message?: string) => ({ title, tests: [{ status, results: [{ status: "failed", errors: message ? [{ message }] : [] }] }] });
  test("are counted in nested suites; skipped ones are not", () => {
    const report = { errors: [], suites: [{ title: "a.spec.ts", suites: [{ title: "reading", specs: [spec("one", "expected"), spec("two", "unexpected", "boom"), spec("three", "skipped"), spec("four", "flaky")] }] }] };
    expect(fromPlaywright(report)).toEqual({ passed: 2, failed: 1, failures: [{ name: "a.spec.ts › reading › two", reason: "boom" }], flaky: ["a.spec.ts › reading › four"] });
  });
  test("whose set-up fails count as failed", () => {
    expect(fromPlaywright({ suites: [], errors: [{ message: "The site ended" }] })).toMatchObject({ passed: 0, failed: 1, failures: [{ reason: "The site ended" }] });
  });
});

test("counts add up to the closing line", () => {
  const sum = add(add(nothing, { passed: 3, failed: 0, failures: [] }), { passed: 1, failed: 1, failures: [{ name: "a", reason: "b" }] });
  expect(closingLine(sum)).toBe("4 passed, 1 failed");
});
