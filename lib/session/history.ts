/** The history of signing in: written at the door, read by the person and by admins. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { query } from "#lib/kernel/query";
import { currentRequest } from "#lib/kernel/request-store";
import { findSignIns, insertSignIn, type SignInRow } from "./history-store.ts";
import type { SignInPage } from "./types.ts";

/** As it stands in the address; what is not understood is left out. */
export const historyPlace = z.object({ before: z.string().regex(/^[1-9]\d{0,14}$/).optional().catch(undefined) });

const pageSize = 20;

/** From where the running request comes. */
export function whereFrom(): { userAgent: string; address: string } {
  const request = currentRequest();
  return { userAgent: (request?.userAgent ?? "").slice(0, 400), address: request?.address ?? "" };
}

/** Outside of the transaction for what fails, or the line goes with it. */
export async function recordSignIn(row: Pick<SignInRow, "personId" | "way" | "outcome" | "secondFactor" | "newDevice">): Promise<void> {
  await insertSignIn({ ...row, ...whereFrom() });
}

type Asked = { place: z.infer<typeof historyPlace> };

async function pageOf(personId: number, { before }: Asked["place"]): Promise<SignInPage> {
  const rows = await findSignIns(personId, before === undefined ? null : Number(before), pageSize + 1);
  const items = rows.slice(0, pageSize);
  return { items, next: rows.length > pageSize ? String(items.at(-1)?.id) : null };
}

/** One's own. */
export const listOwnSignIns: (actor: Actor, input: Asked) => Promise<SignInPage> = query({
  can: "desk.enter",
  subject: async (_input: Asked) => undefined,
  run: async ({ actor, input }) => (actor.kind === "person" ? pageOf(actor.id, input.place) : { items: [], next: null }),
});

/** Somebody else's, for admins. */
export const listSignInsOf: (actor: Actor, input: Asked & { personId: number }) => Promise<SignInPage> = query({
  can: "people.list",
  subject: async (_input: Asked & { personId: number }) => undefined,
  run: ({ input }) => pageOf(input.personId, input.place),
});
