/** The provider of accounts elsewhere, as the environment names it; `lib/kernel/env.ts` has refused half of one at the start. */

export type Provider = { issuer: string; clientId: string; clientSecret: string; name: string };

/** Null where none is set. */
export function provider(): Provider | null {
  const { OIDC_ISSUER: issuer = "", OIDC_CLIENT_ID: clientId = "", OIDC_CLIENT_SECRET: clientSecret = "", OIDC_NAME: name = "" } = process.env;
  const given = [issuer, clientId, clientSecret].every((value) => value.trim() !== "");
  return given ? { issuer: issuer.trim(), clientId: clientId.trim(), clientSecret: clientSecret.trim(), name: name.trim() || new URL(issuer).hostname } : null;
}
