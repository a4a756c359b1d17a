/** `npm test`: everything from an empty machine to the end-to-end tests. `--only=types,lint,…` runs some steps. */
import { ensureBrowser } from "./browser.mjs";
import { ProgramFailure, Refusal } from "./launcher/child.mjs";
import { ensureInstalled } from "./launcher/install.mjs";
import { main, tell } from "./launcher/main.mjs";
import { findNode } from "./launcher/node.mjs";
import { duration, say, step } from "./launcher/progress.mjs";
import { add, closingLine, nothing } from "./testing/reports.mjs";
import { steps } from "./testing/steps.mjs";

/** The steps asked for. */
function chosen() {
  const only = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length).split(",");
  const unknown = only?.filter((name) => !steps.some((known) => known.name === name)) ?? [];
  if (unknown.length > 0) throw new Refusal(`--only=${unknown.join(",")} ? ${steps.map(({ name }) => name).join(", ")}`);
  return steps.filter(({ name }) => !only || only.includes(name));
}

async function perform({ name, label, needs, work }, tools, failedSteps) {
  if (needs && failedSteps.has(needs)) return { passed: 0, failed: 1, failures: [{ name, reason: `not run: ${needs} failed` }] };
  try {
    return await step(label, () => work(tools), { always: true });
  } catch (error) {
    return { passed: 0, failed: 1, failures: [{ name, reason: error instanceof ProgramFailure ? error.output : (error?.stack ?? String(error)) }] };
  }
}

/** Installs what is missing and performs the steps; gives back all counts. */
async function testAll() {
  const asked = chosen();
  await ensureInstalled("full");
  const node = findNode();
  // Looked for at the beginning: a missing browser should not be told after ten minutes.
  const browser = asked.some((one) => one.browser) ? await ensureBrowser(node) : null;
  const failedSteps = new Set();
  let total = nothing;
  for (const one of asked) {
    const counts = await perform(one, { node, browser }, failedSteps);
    total = add(total, counts);
    if (counts.failed > 0) failedSteps.add(one.name);
    say(`  ${closingLine(counts)}`);
    for (const { name, reason } of counts.failures) say(`\n✗ ${name}\n${reason}\n`);
    for (const name of counts.flaky ?? []) say(`  unsteady: ${name}`);
  }
  return total;
}

await main(async () => {
  const since = Date.now();
  let total = { passed: 0, failed: 1 };
  try {
    total = await testAll();
  } catch (error) {
    tell(error);
  }
  say(duration(Date.now() - since));
  console.log(closingLine(total));
  return total.failed > 0 ? 1 : 0;
});
