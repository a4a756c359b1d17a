/** The provider of accounts elsewhere, as the environment names it; `lib/kernel/env.ts` has refused half of one at the start. */

export type Provider = { issuer: string; clientId: string; clientSecret: string; name: string };

/** Null where none is set. */
export function provider(): Provider | null {
  const { OIDC_ISSUER: issuer = "", OIDC_CLIENT_ID: clientId = "", OIDC_CLIENT_SECRET: clientSecret = "", OIDC_NAME: name = "" } = process.env;
  const given = [issuer, clientId, clientSecret].every((value) => value.trim() !== "");
  return given ? { issuer: issuer.trim(), clientId: clientId.trim(), clientSecret: clientSecret.trim(), name: name.trim() || new URL(issuer).hostname } : null;
}

/** Whether accounts of this issuer sign people in now. */
export function isOffered(issuer: string): boolean {
  const bare = (address: string) => address.replace(/\/+$/, "");
  const set = provider();
  return set !== null && bare(set.issuer) === bare(issuer);
}

/** What people call the issuer of an account: by the settings while it is the site's provider, else by its host. */
export function providerName(issuer: string): string {
  if (isOffered(issuer)) return provider()?.name ?? issuer;
  return URL.canParse(issuer) ? new URL(issuer).hostname : issuer;
}
