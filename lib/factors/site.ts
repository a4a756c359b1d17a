/** The site as passkeys know it: whatever a request claims as its host, only what the settings say counts. */

/** `origin`: scheme, host and port; `id`: the host alone (WebAuthn: relying party identifier). */
export function relyingParty(): { origin: string; id: string } {
  const { origin, hostname } = new URL(process.env.SITE_URL ?? `http://localhost:${process.env.PORT ?? 3000}`);
  return { origin, id: hostname };
}
