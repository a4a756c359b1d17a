#!/usr/bin/env node
/** `npx linjia VERB`: the command line for administrators. Installs what is missing, then runs it under Node 24. */
import { commandFlags } from "../scripts/launcher/flags.mjs";
import { ensureInstalled } from "../scripts/launcher/install.mjs";
import { handOver, main } from "../scripts/launcher/main.mjs";
import { findNode } from "../scripts/launcher/node.mjs";
import { inProject } from "../scripts/launcher/paths.mjs";
import { runInForeground } from "../scripts/launcher/serve.mjs";

await main(async () => {
  await ensureInstalled("runtime");
  const node = findNode();
  handOver();
  return runInForeground(node, [...commandFlags, inProject("scripts", "cli", "main.ts"), ...process.argv.slice(2)]);
});
