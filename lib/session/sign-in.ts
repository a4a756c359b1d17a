/** Signing in: equal time and words for unknown people, wrong passwords and suspended accounts. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { hashToken, newToken } from "#lib/kernel/ids";
import { refuse } from "#lib/kernel/refusal";
import { currentRequest } from "#lib/kernel/request-store";
import { normaliseEmail } from "#lib/people/email";
import { countAttempt, forgetAttempts } from "./attempts.ts";
import { longestPassword, passwordMatches } from "./passwords.ts";
import { findCredentials, insertSession } from "./store.ts";

/** How long a session lives without signing in again, in days. */
const sessionDays = 30;
const perAccount = { tries: 10, minutes: 15 };
const perAddress = { tries: 100, minutes: 15 };

export const signIn = command({
  name: "session.start",
  can: "session.start",
  input: z.object({ email: z.string().max(320), password: z.string().max(longestPassword) }),
  subject: async () => undefined,
  // Outside of the transaction: hashing is slow, and a counted try must stay counted when the sign-in fails.
  prepare: async ({ email, password }) => {
    const account = normaliseEmail(email);
    const address = currentRequest()?.address ?? "";
    if (address) await countAttempt("sign-in-address", address, perAddress);
    await countAttempt("sign-in", account, perAccount);
    const found = await findCredentials(account);
    const matched = await passwordMatches(password, found?.passwordHash ?? null);
    if (!found || !matched || found.status !== "active") refuse("session.wrongCredentials");
    await forgetAttempts("sign-in", account);
    return found.id;
  },
  run: async ({ prepared: personId }) => {
    const sessionId = newToken();
    const request = currentRequest();
    await insertSession({ hash: hashToken(sessionId), personId, days: sessionDays, userAgent: (request?.userAgent ?? "").slice(0, 400), address: request?.address ?? "" });
    return { value: { sessionId, personId }, about: { kind: "person", id: personId } };
  },
});
