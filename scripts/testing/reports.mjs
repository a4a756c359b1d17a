/** What the test runners' JSON reports say: counts, and failures for a person to read. Pure. */

/** Nothing counted yet. */
export const nothing = { passed: 0, failed: 0, failures: [] };

/** From vitest's JSON report. A file that could not be run at all counts as one failure. */
export function fromVitest(report) {
  const files = report.testResults ?? [];
  const failures = files.flatMap((file) => {
    const tests = file.assertionResults.filter((test) => test.status === "failed");
    if (tests.length === 0 && file.status === "failed") return [{ name: file.name, reason: plain(file.message) }];
    return tests.map((test) => ({ name: `${file.name} › ${test.fullName}`, reason: plain(test.failureMessages.join("\n")) }));
  });
  // Errors outside of any test (an unhandled rejection) fail the run without a test of their own.
  if (failures.length === 0 && report.success === false) failures.push({ name: "vitest", reason: "unhandled errors" });
  return { passed: report.numPassedTests ?? 0, failed: failures.length, failures };
}

/** From Playwright's JSON report. Errors outside of tests (a global set-up that fails) count as one failure each. */
export function fromPlaywright(report) {
  const tests = [...(report.suites ?? [])].flatMap((suite) => testsOf(suite, []));
  const failures = tests.filter((test) => test.status === "unexpected").map(({ name, reason }) => ({ name, reason }));
  for (const error of report.errors ?? []) failures.push({ name: "playwright", reason: plain(error.stack ?? error.message ?? "") });
  const passed = tests.filter((test) => test.status === "expected" || test.status === "flaky").length;
  return { passed, failed: failures.length, failures, flaky: tests.filter((test) => test.status === "flaky").map((test) => test.name) };
}

function testsOf(suite, above) {
  const path = suite.title ? [...above, suite.title] : above;
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({
      name: [...path, spec.title].join(" › "),
      status: test.status,
      reason: plain(test.results.flatMap((result) => (result.errors ?? []).map((error) => error.stack ?? error.message ?? "")).at(0) ?? `no result (${test.results.at(-1)?.status ?? "not run"})`),
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsOf(inner, path))];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are written as control characters
const colours = /\u001b\[[0-9;]*m/g;

function plain(text) {
  return String(text).replace(colours, "").split("\n").slice(0, 30).join("\n");
}

/** Adds two counts. */
export function add(one, other) {
  return { passed: one.passed + other.passed, failed: one.failed + other.failed, failures: [...one.failures, ...other.failures] };
}

/** The closing line. */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
