/** `npm start`: installs, builds, and runs the server. `--dev`: with hot reloading, without a build. */
import { ensureBuilt, isBuilt } from "./launcher/build.mjs";
import { ensureInstalled } from "./launcher/install.mjs";
import { serverFlags } from "./launcher/flags.mjs";
import { handOver, main } from "./launcher/main.mjs";
import { findNode } from "./launcher/node.mjs";
import { inProject } from "./launcher/paths.mjs";
import { runInForeground, serve } from "./launcher/serve.mjs";

await main(async () => {
  const dev = process.argv.includes("--dev");
  await ensureInstalled("runtime");
  const node = findNode();
  if (!dev && !isBuilt()) {
    // A wrong setting or a taken port should not wait for the build to be told.
    const fault = await runInForeground(node, [inProject("server", "check.ts")]);
    if (fault !== 0) return fault;
    await ensureBuilt(node);
  }
  handOver();
  // Compiled once, read back at every later start.
  const extra = { NODE_ENV: dev ? "development" : "production", NODE_COMPILE_CACHE: inProject("node_modules", ".cache", "node") };
  return serve(node, [...(dev ? [] : serverFlags), inProject("server", "main.ts"), ...(dev ? ["--dev"] : [])], extra);
});
