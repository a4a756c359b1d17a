/** Once per run: a real PostgreSQL and one built site with the sample content, shared by tests that make their own data. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "#server/embedded-postgres/supervisor";
import { startSite } from "./site.ts";

export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "linjia-e2e-"));
  const database = await startEmbedded({ dataDir: join(folder, "database"), log: () => {}, durable: false });
  const secret = "end-to-end-tests-only-0123456789abcdef";
  const dataDir = join(folder, "data");
  const site = await startSite({ DATABASE_URL: database.url, DATA_DIR: dataDir, AUTH_SECRET: secret, OUTGOING_LOOPBACK_FOR_TESTS: "1" });
  Object.assign(process.env, { E2E_SITE: site.url, E2E_DATABASE: database.url, E2E_SECRET: secret, E2E_DATA_DIR: dataDir });
  return async () => {
    await site.stop();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
