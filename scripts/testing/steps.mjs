/** The steps of `npm test`, in order. Each gives back counts and failures; a step without tests counts as one. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { isBuilt, ensureBuilt } from "../launcher/build.mjs";
import { ProgramFailure, run, shorten } from "../launcher/child.mjs";
import { environment } from "../launcher/environment.mjs";
import { inProject, scratch } from "../launcher/paths.mjs";
import { fromPlaywright, fromVitest } from "./reports.mjs";

const bin = (...parts) => inProject("node_modules", ...parts);
/** A step that hangs is ended and counts as failed. */
const limit = 20 * 60_000;

/**
 * `needs`: steps that must have passed, else this one is not run and counts as failed.
 * `work` gets { node, browser } and gives back { passed, failed, failures }.
 */
export const steps = [
  { name: "types", label: "类型 / types", work: types },
  { name: "lint", label: "风格和引用规则 / style and import rules", work: ({ node }) => one("lint", node, [bin("@biomejs", "biome", "bin", "biome"), "ci", "--colors=off", "--diagnostic-level=error", "."]) },
  { name: "layers", label: "层次 / layers", work: ({ node }) => one("layers", node, [inProject("scripts", "cli", "main.ts"), "doctor", "--source"]) },
  { name: "unit", label: "单元和数据库测试 / unit and database tests", work: unit },
  { name: "build", label: "生成页面 / build", work: build },
  { name: "doctor", label: "体检 / doctor", needs: "build", work: ({ node }) => one("doctor", node, [inProject("scripts", "cli", "main.ts"), "doctor"]) },
  { name: "e2e", label: "端到端测试 / end-to-end tests", needs: "build", browser: true, work: endToEnd },
];

const passed = { passed: 1, failed: 0, failures: [] };
const failed = (name, reason) => ({ passed: 0, failed: 1, failures: [{ name, reason }] });

/** A program whose exit code is the answer. */
async function one(name, file, args) {
  const { code, output } = await run(file, args, { env: environment(), limit });
  return code === 0 ? passed : failed(name, shorten(output, 60, 60));
}

async function types({ node }) {
  // Next's own declarations (pages' props, style sheets) are made, not kept in the repository.
  const next = await run(node, [bin("next", "dist", "bin", "next"), "typegen"], { env: environment(), limit });
  if (next.code !== 0) return failed("next typegen", shorten(next.output));
  return one("types", node, [bin("typescript", "bin", "tsc"), "--noEmit", "--pretty", "false", "-p", "."]);
}

async function unit({ node }) {
  const report = freshReport("unit.json");
  const args = [bin("vitest", "vitest.mjs"), "run", "--reporter=json", `--outputFile=${report}`];
  const done = await run(node, args, { env: environment({ NODE_ENV: "test" }), limit });
  return fromReport("vitest", report, fromVitest, done);
}

async function build({ node }) {
  if (isBuilt()) return passed;
  try {
    await ensureBuilt(node);
    return passed;
  } catch (error) {
    return failed("build", error instanceof ProgramFailure ? error.output : String(error));
  }
}

async function endToEnd({ node, browser }) {
  const built = await build({ node });
  if (built.failed > 0) return built;
  const report = freshReport("e2e.json");
  const args = [bin("@playwright", "test", "cli.js"), "test", "-c", inProject("e2e", "playwright.config.ts")];
  const done = await run(node, args, { env: environment({ CHROMIUM_PATH: browser, E2E_REPORT: report }), limit: 2 * limit });
  return fromReport("playwright", report, fromPlaywright, done);
}

function freshReport(name) {
  mkdirSync(scratch("reports"), { recursive: true });
  const file = scratch("reports", name);
  rmSync(file, { force: true });
  return file;
}

/** A runner that ended badly without a failed test, or wrote no report, counts as one failure: silence is not success. */
function fromReport(name, file, read, { code, output }) {
  if (!existsSync(file)) return failed(name, shorten(output));
  const counts = read(JSON.parse(readFileSync(file, "utf8")));
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) return { ...counts, ...failed(name, shorten(output)), passed: counts.passed };
  return counts;
}
