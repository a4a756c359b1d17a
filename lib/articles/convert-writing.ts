/** Lines in simplified or traditional characters, for a writer to look over. */
import { z } from "zod";
import type { Actor } from "#lib/access/actor";
import { simplified, traditional } from "#lib/i18n/traditional";
import { query } from "#lib/kernel/query";
import { refuse } from "#lib/kernel/refusal";

const input = z.object({ to: z.enum(["simplified", "traditional"]), lines: z.array(z.string().max(200_000)).max(50_000) });

/** Gives as many lines as it was given. Nothing is kept. Throws a Refusal "input.invalid" for anything else. */
export const convertWriting: (actor: Actor, raw: unknown) => Promise<string[]> = query({
  can: "desk.enter",
  subject: async (_raw: unknown) => undefined,
  run: async ({ input: raw }) => {
    const given = input.safeParse(raw);
    if (!given.success) return refuse("input.invalid", { field: "lines" });
    const convert = await (given.data.to === "simplified" ? simplified() : traditional());
    return given.data.lines.map(convert);
  },
});
