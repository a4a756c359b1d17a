/** Files that only the server's own account may read. */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes a file with mode 0600, whole or not at all. */
export function writePrivate(file: string, text: string): void {
  const unfinished = `${file}.${randomBytes(4).toString("hex")}`;
  writeFileSync(unfinished, text, { mode: 0o600, flag: "wx", flush: true });
  renameSync(unfinished, file);
}

/** The secret that signs sessions: kept in the data folder, made at the first start. */
export function keptAuthSecret(dataDir: string): string {
  const file = join(dataDir, "auth-secret");
  const kept = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  if (kept.length >= 32) return kept;
  const secret = randomBytes(32).toString("base64url");
  writePrivate(file, `${secret}\n`);
  return secret;
}

const addressFile = (dataDir: string) => join(dataDir, "site-address");

/** Tells the command line where the site runs. */
export function keepSiteAddress(dataDir: string, siteUrl: string): void {
  writePrivate(addressFile(dataDir), `${siteUrl}\n`);
}

/** Where a site on this folder ran last; null when none ever did. */
export function keptSiteAddress(dataDir: string): string | null {
  const file = addressFile(dataDir);
  return existsSync(file) ? readFileSync(file, "utf8").trim() || null : null;
}
