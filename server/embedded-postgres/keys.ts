/** The built-in database's two passwords, both derived from one secret in the data folder. */
import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writePrivate } from "../private-file.ts";

/** `superuser` looks after the server, `app` owns the database and cannot find out the other. */
export type Keys = { superuser: string; app: string };

const fileIn = (dataDir: string) => join(dataDir, "database-secret");

/** The kept passwords, or null when there are none yet. Throws what reading throws (EACCES…). */
export function readKeys(dataDir: string): Keys | null {
  const file = fileIn(dataDir);
  if (!existsSync(file)) return null;
  const secret = readFileSync(file, "utf8").trim();
  return secret.length >= 64 ? derive(secret) : null;
}

/** Makes and keeps a new secret. */
export function makeKeys(dataDir: string): Keys {
  const secret = randomBytes(32).toString("hex");
  writePrivate(fileIn(dataDir), `${secret}\n`);
  return derive(secret);
}

function derive(secret: string): Keys {
  const of = (role: string) => createHmac("sha256", secret).update(role).digest("hex");
  return { superuser: of("postgres"), app: of("linjia") };
}

export const superuserUrl = (keys: Keys, port: number) => `postgres://postgres:${keys.superuser}@127.0.0.1:${port}/postgres`;
export const appUrl = (keys: Keys, port: number) => `postgres://linjia:${keys.app}@127.0.0.1:${port}/linjia`;
