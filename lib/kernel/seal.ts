/** Secrets that must be read again: they lie in the database sealed with a key made of the site's own secret, so a copy of the tables alone opens nothing. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const version = "s1";

/**
 * AES-256-GCM; the key is derived (HKDF-SHA-256) for `purpose` alone. Name the row in it, "totp:7" for instance: what was sealed for one opens as nothing else.
 * @throws where the process has no secret.
 */
export function seal(text: string, purpose: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, keyFor(purpose), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return [version, iv.toString("base64url"), cipher.getAuthTag().toString("base64url"), sealed.toString("base64url")].join(".");
}

/** Null for what was altered, sealed for something else, or sealed while the site had another secret. */
export function unseal(sealed: string, purpose: string): string | null {
  const [given, iv, tag, text] = sealed.split(".");
  if (given !== version || iv === undefined || tag === undefined || text === undefined) return null;
  try {
    const decipher = createDecipheriv(algorithm, keyFor(purpose), Buffer.from(iv, "base64url"), { authTagLength: 16 });
    decipher.setAuthTag(Buffer.from(tag, "base64url"));
    return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

function keyFor(purpose: string): Buffer {
  const secret = process.env.NEXTAUTH_SECRET ?? process.env.AUTH_SECRET;
  if (!secret) throw new Error("Nothing can be sealed: the process has no AUTH_SECRET.");
  return Buffer.from(hkdfSync("sha256", secret, "linjia", purpose, 32));
}
