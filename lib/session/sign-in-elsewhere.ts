/** Signing in with an account of the house's provider (OpenID Connect): for people who are here already, never a way in for new ones. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { beginCeremony, openCeremony, takeCeremony } from "#lib/factors/ceremonies";
import { factorsOf } from "#lib/factors/state";
import { waysOf } from "#lib/factors/types";
import { type Lang, languages } from "#lib/i18n/languages";
import { command } from "#lib/kernel/command";
import { log } from "#lib/kernel/log";
import { query } from "#lib/kernel/query";
import { reasonOf } from "#lib/kernel/terminal";
import { refuse } from "#lib/kernel/refusal";
import { normaliseEmail } from "#lib/people/email";
import { personSubject } from "#lib/people/subject";
import { mailOfAccount } from "./account-mail.ts";
import { recordSignIn } from "./history.ts";
import { findByEmail, findIdentity, hasIdentity, identityUsed, insertIdentity, type Known } from "./identity-store.ts";
import { begin, type Begun, type Claims, finish } from "./oidc-client.ts";
import { provider } from "./oidc-settings.ts";
import { countAddress } from "./sign-in.ts";
import { isUnlinked } from "./unlinked.ts";

/** @returns where the browser goes, and the token it keeps in a cookie meanwhile. Failures: "oidc.off", "oidc.away", "limit.reached". */
export const beginElsewhere = command({
  name: "session.beginElsewhere",
  can: "session.start",
  input: z.object({ next: z.string().max(500), language: z.enum(languages).optional() }),
  subject: async () => undefined,
  prepare: async (): Promise<Begun> => {
    await countAddress();
    const set = provider() ?? refuse("oidc.off");
    return begin(set).catch((error: unknown) => failed(error, "oidc.away"));
  },
  run: async ({ input: { next, language = "" }, prepared: { address, state, nonce, verifier } }) => {
    return { value: { address, token: await beginCeremony("oidc", { detail: { state, nonce, verifier, next, language } }) } };
  },
});

/**
 * `query`: what the provider sent back. Linked by a verified address the first time, by issuer and subject from then on.
 * @returns a ticket for `confirmSignIn`, and by what the second step may be done; no ways: nothing more is asked. Failures: "oidc.late", "oidc.wrong", "oidc.unknown" for people we do not have, whoever is suspended among them.
 */
export const finishElsewhere = command({
  name: "session.finishElsewhere",
  can: "session.start",
  input: z.object({ token: z.string().max(200), query: z.string().max(8_000) }),
  subject: async () => undefined,
  // Taken before anything is looked at: what was begun is ended once, whatever comes of it.
  prepare: async ({ token, query }): Promise<{ claims: Claims; next: string }> => {
    await countAddress();
    const set = provider() ?? refuse("oidc.off");
    const begun = (await takeCeremony("oidc", token)) ?? refuse("oidc.late");
    const { state = "", nonce = "", verifier = "", next = "" } = begun.detail;
    const claims = await finish(set, { state, nonce, verifier }, query).catch((error: unknown) => failed(error, "oidc.wrong"));
    const known = await personOf(claims);
    if (known?.status !== "active") {
      await recordSignIn({ personId: known?.personId ?? null, way: "oidc", outcome: known ? "suspended" : "wrong" });
      refuse("oidc.unknown");
    }
    return { claims, next };
  },
  run: async ({ prepared: { claims, next } }) => {
    const known = (await heldPersonOf(claims)) ?? refuse("oidc.unknown");
    const { issuer, subject, email } = claims;
    const isNew = await insertIdentity({ personId: known.personId, issuer, subject, email: email ?? "" });
    if (isNew) await mailOfAccount(known.personId, "accountLinked");
    await identityUsed(issuer, subject);
    const ways = waysOf(await factorsOf(known.personId));
    const ticket = await beginCeremony("secondFactor", { personId: known.personId, detail: { way: "oidc", needs: ways.length > 0 ? "factor" : "nothing" } });
    return { value: { ticket, ways, next }, about: { kind: "person", id: known.personId } };
  },
});

/** In which language the door stood when they left, for whatever it has to tell when they are back; null: nobody knows. */
export const languageLeft: (actor: Actor, token: string) => Promise<Lang | null> = query({
  can: "session.start",
  subject: async (_token: string) => undefined,
  run: async ({ input }) => {
    const begun = await openCeremony("oidc", input);
    return languages.find((language) => language === begun?.detail["language"]) ?? null;
  },
});

async function personOf({ issuer, subject, email }: Claims): Promise<Known | null> {
  const linked = await findIdentity(issuer, subject);
  if (linked || email === null) return linked;
  // Another mailbox than it looks: a provider may know both spellings as two people.
  if (email.trim().toLowerCase() !== normaliseEmail(email)) return null;
  const found = await findByEmail(normaliseEmail(email));
  if (!found || (await hasIdentity(found.personId, issuer))) return null;
  return (await isUnlinked(found.personId, issuer, subject)) ? null : found;
}

/** Looks again with the person's row held: who takes the account away in this moment has taken it away. */
async function heldPersonOf(claims: Claims): Promise<Known | null> {
  const known = await personOf(claims);
  if (known) await personSubject(known.personId, true);
  return known && personOf(claims);
}

/** The reason goes into the log, without anything the provider sent: codes and tokens are secrets. */
function failed(error: unknown, code: "oidc.away" | "oidc.wrong"): never {
  log().warn({ code, why: reasonOf(error).slice(0, 200) }, "signing in with an account elsewhere failed");
  return refuse(code);
}
