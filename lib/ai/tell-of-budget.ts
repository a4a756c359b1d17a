/** Tells those who decide about budgets, once a month and budget, that four fifths of it are gone. */
import { atLeast } from "#lib/access/roles";
import { tellPerson } from "#lib/notices/tell";
import { colleagues } from "#lib/session/colleagues";
import type { Line } from "./budget.ts";

export async function tellOfBudget({ scope, subject }: Pick<Line, "scope" | "subject">, month: string): Promise<void> {
  const chiefs = (await colleagues(null)).filter(({ actor }) => atLeast(actor.role, "chief"));
  for (const { actor } of chiefs) await tellPerson(actor.id, { kind: "budget", from: null, detail: { scope, subject, month } });
}
