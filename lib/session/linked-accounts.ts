/** Accounts elsewhere that sign a person in: seen by them and by admins, taken away by them alone. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { askUnlessFresh } from "#lib/factors/ask-again";
import { closeCeremoniesOf } from "#lib/factors/ceremonies";
import { passwordInput, personIdInput } from "#lib/factors/input";
import { factorsOf } from "#lib/factors/state";
import { databaseNow } from "#lib/kernel/clock";
import { command } from "#lib/kernel/command";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";
import { personSubject } from "#lib/people/subject";
import { mailOfAccount } from "./account-mail.ts";
import { deleteIdentity, findIdentitiesOf, findIdentityOwner } from "./identity-store.ts";
import { isOffered, providerName } from "./oidc-settings.ts";
import type { LinkedAccounts } from "./types.ts";
import { addUnlinked, dropUnlinked, findUnlinked } from "./unlinked.ts";
import { isOnlyWayIn } from "./ways-in.ts";

async function accountsOf(personId: number): Promise<LinkedAccounts> {
  const [rows, unlinked] = await Promise.all([findIdentitiesOf(personId), findUnlinked(personId)]);
  return {
    linked: rows.map(({ id, issuer, email, createdAt, lastUsedAt }) => ({ id, provider: providerName(issuer), email, createdAt, lastUsedAt, opens: isOffered(issuer) })),
    unlinked: unlinked.map(({ key, issuer, at }) => ({ key, provider: providerName(issuer), at })),
  };
}

/** One's own. */
export const listLinkedAccounts: (actor: Actor, personId: number) => Promise<LinkedAccounts> = query({
  can: "factor.manage",
  subject: (personId: number) => personSubject(personId, false),
  run: ({ subject: { id } }) => accountsOf(id),
});

/** A colleague's, for admins. */
export const listLinkedAccountsOf: (actor: Actor, personId: number) => Promise<LinkedAccounts> = query({
  can: "people.list",
  subject: async (_personId: number) => undefined,
  run: ({ input }) => accountsOf(input),
});

/** It stays taken away until it is allowed again. Failures: "identity.unknown", "identity.onlyWay", "password.*". */
export const unlinkAccount = command({
  name: "identity.unlink",
  can: "factor.manage",
  input: z.object({ identityId: z.int().positive(), password: passwordInput }),
  subject: async ({ identityId }, lock) => personSubject((await findIdentityOwner(identityId)) ?? refuse("identity.unknown"), lock),
  prepare: ({ password }, { id, row }, actor) => askUnlessFresh(actor, id, row.passwordHash, password),
  run: async ({ input: { identityId }, subject: { id, row } }) => {
    const all = await findIdentitiesOf(id);
    // Another window may have been first, while this one waited for the person's row.
    const account = all.find((one) => one.id === identityId) ?? refuse("identity.unknown");
    const others = all.filter((one) => one.id !== identityId && isOffered(one.issuer)).length;
    const { passkeys } = await factorsOf(id);
    if (isOnlyWayIn({ opens: isOffered(account.issuer), hasPassword: row.passwordHash !== null, passkeys, others })) refuse("identity.onlyWay");
    await deleteIdentity(identityId);
    await addUnlinked(id, { issuer: account.issuer, subject: account.subject, at: await databaseNow() });
    await closeCeremoniesOf(id);
    await mailOfAccount(id, "accountUnlinked");
    const { issuer, email, createdAt } = account;
    return { value: undefined, about: { kind: "person", id }, detail: { before: { issuer, email, linkedAt: createdAt.toISOString() } } };
  },
});

/** The next time somebody comes with it and their verified address, it is linked again. Failures: "identity.unknown", "password.*". */
export const allowAccount = command({
  name: "identity.allow",
  can: "factor.manage",
  input: z.object({ personId: personIdInput, key: z.string().max(100), password: passwordInput }),
  subject: ({ personId }, lock) => personSubject(personId, lock),
  prepare: ({ personId, password }, { row }, actor) => askUnlessFresh(actor, personId, row.passwordHash, password),
  run: async ({ input: { personId, key } }) => {
    const dropped = (await dropUnlinked(personId, key)) ?? refuse("identity.unknown");
    return { value: undefined, about: { kind: "person", id: personId }, detail: { before: { issuer: dropped.issuer, unlinkedAt: dropped.at } } };
  },
});
