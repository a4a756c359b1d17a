/** The first step of every start: settings checked, data folder ready, secrets in place. */
import { accessSync, constants } from "node:fs";
import { loadDotEnv, readEnvironment, type Settings } from "#lib/kernel/env";
import { reasonOf, StartRefusal } from "#lib/kernel/terminal";
import { makeDataFolder } from "./folder.ts";
import { keptAuthSecret } from "./private-file.ts";
import { prepareStaticDir } from "./static-folder.ts";

/**
 * Reads `.env` and the environment and completes `process.env` with what other modules look up there. next-auth reads
 * NEXTAUTH_URL when it is first imported, so nothing of the application may be imported before.
 * @throws StartRefusal
 */
export function settle(): Settings {
  loadDotEnv();
  const settings = readEnvironment(process.env);
  prepareDataDir(settings.dataDir);
  if (settings.staticDir !== null) prepareStaticDir(settings.staticDir);
  const secret = settings.authSecret ?? secretIn(settings.dataDir);
  Object.assign(process.env, {
    PORT: String(settings.port),
    HOST: settings.host,
    DATA_DIR: settings.dataDir,
    SITE_URL: settings.siteUrl,
    AUTH_SECRET: secret,
    NEXTAUTH_URL: settings.siteUrl,
    NEXTAUTH_SECRET: secret,
    NEXT_TELEMETRY_DISABLED: "1",
  });
  return { ...settings, authSecret: secret };
}

function prepareDataDir(folder: string): void {
  try {
    makeDataFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartRefusal((t) => t.dataDirUnusable(folder, reasonOf(error)));
  }
}

function secretIn(dataDir: string): string {
  try {
    return keptAuthSecret(dataDir);
  } catch (error) {
    throw new StartRefusal((t) => t.dataDirUnusable(dataDir, reasonOf(error)));
  }
}
