/** What is begun in one request and ended in another: short-lived, used once, known by a token of which only the hash is kept. */
import { hashToken, newToken } from "#lib/kernel/ids";
import { type CeremonyKind, type CeremonyRow, closeCeremoniesOf, closeEveryCeremony, deleteOldCeremonies, findCeremony, insertCeremony, takeCeremonyRow } from "./ceremony-store.ts";

export type { CeremonyRow };

/** How long people may take, in minutes. */
const minutes = 10;

type Begun = { personId?: number | null; challenge?: string; detail?: Record<string, string> };

/** @returns the token that ends it. */
export async function beginCeremony(kind: CeremonyKind, begun: Begun): Promise<string> {
  const token = newToken();
  await insertCeremony({ hash: hashToken(token), kind, minutes, ...begun });
  return token;
}

/** Looks at one that is still open, without using it up. */
export async function openCeremony(kind: CeremonyKind, token: string): Promise<CeremonyRow | null> {
  return findCeremony(kind, hashToken(token));
}

/** Uses it up; null for what was used before, ran out, or never was. */
export async function takeCeremony(kind: CeremonyKind, token: string): Promise<CeremonyRow | null> {
  return takeCeremonyRow(kind, hashToken(token));
}

/** Whatever a person has begun leads nowhere any more: a new password, a factor taken away, an account that is closed. */
export { closeCeremoniesOf, closeEveryCeremony };

export async function forgetOldCeremonies(): Promise<void> {
  await deleteOldCeremonies();
}
