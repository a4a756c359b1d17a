/** Accounts elsewhere that people have taken away: a verified address alone does not link them again. */
import { z } from "zod";
import { hashToken } from "#lib/kernel/ids";
import { keptValue, writeKept } from "#lib/settings/kept";

/** `key`: hash of the account, so that it can be compared and not read; `at`: ISO 8601. */
type Unlinked = { key: string; issuer: string; at: string };

const schema = z.array(z.object({ key: z.string(), issuer: z.string(), at: z.string() })).catch([]);
const nameOf = (personId: number) => `person.${personId}.unlinked`;
const keyOf = (issuer: string, subject: string) => hashToken(`${issuer} ${subject}`);

export async function findUnlinked(personId: number): Promise<Unlinked[]> {
  return schema.parse((await keptValue(nameOf(personId))) ?? []);
}

export async function isUnlinked(personId: number, issuer: string, subject: string): Promise<boolean> {
  const key = keyOf(issuer, subject);
  return (await findUnlinked(personId)).some((one) => one.key === key);
}

/** Call with the person's row held, or two at once forget one of them. */
export async function addUnlinked(personId: number, { issuer, subject, at }: { issuer: string; subject: string; at: Date }): Promise<void> {
  const key = keyOf(issuer, subject);
  const others = (await findUnlinked(personId)).filter((one) => one.key !== key);
  await writeKept(nameOf(personId), [...others, { key, issuer, at: at.toISOString() }], personId);
}

/** Call with the person's row held. @returns what was dropped; null where there is no such one. */
export async function dropUnlinked(personId: number, key: string): Promise<Unlinked | null> {
  const all = await findUnlinked(personId);
  const dropped = all.find((one) => one.key === key);
  if (dropped) await writeKept(nameOf(personId), all.filter((one) => one.key !== key), personId);
  return dropped ?? null;
}
