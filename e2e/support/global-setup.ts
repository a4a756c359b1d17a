/** Once per run: a real PostgreSQL and one built site with the sample content, shared by tests that make their own data. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEmbedded } from "#server/embedded-postgres/supervisor";
import { startSite } from "./site.ts";

const results = fileURLToPath(new URL("../../test-results", import.meta.url));

export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "linjia-e2e-"));
  const database = await startEmbedded({ dataDir: join(folder, "database"), log: () => {}, durable: false });
  const secret = "end-to-end-tests-only-0123456789abcdef";
  const dataDir = join(folder, "data");
  const site = await startSite({ DATABASE_URL: database.url, DATA_DIR: dataDir, AUTH_SECRET: secret, OUTGOING_LOOPBACK_FOR_TESTS: "1" });
  Object.assign(process.env, { E2E_SITE: site.url, E2E_DATABASE: database.url, E2E_SECRET: secret, E2E_DATA_DIR: dataDir });
  return async () => {
    await site.stop();
    // What it warned of belongs to a failure that nobody can repeat.
    await mkdir(results, { recursive: true });
    await writeFile(join(results, "site.log"), site.output());
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
