/** Lines that a machine wrote come in from another article by copying: no mark can travel with them, so their declaration does. */
import { z } from "zod";
import { outdatePrinting } from "#lib/articles/outdate";
import { articleSubject } from "#lib/articles/subject";
import { cleanText } from "#lib/content/clean";
import { command } from "#lib/kernel/command";
import { newToken } from "#lib/kernel/ids";
import { findElsewhere, findGenerations, insertGenerations, type NewGeneration } from "./generations-store.ts";
import { otherWritings } from "./other-writing.ts";
import { isFrom } from "./read-marks.ts";
import { fieldOf } from "./recorded.ts";
import { declaredFields } from "./types.ts";

/** `mark`: of the record they were copied under; `field`: the line they were put into, null in the body. */
const piece = z.object({ mark: z.string().min(1).max(80), text: z.string().max(10_000).transform(cleanText), field: z.enum(declaredFields).nullable() });

/** @returns how many are on record here now. A page that names a record without its words brings nothing in. */
export const carryGenerated = command({
  name: "label.carry",
  can: "label.declare",
  input: z.object({ articleId: z.int().positive(), pieces: z.array(piece).min(1).max(50) }),
  subject: ({ articleId }, lock) => articleSubject(articleId, lock),
  run: async ({ input: { articleId, pieces }, subject }) => {
    const [elsewhere, here] = [await findElsewhere(articleId, pieces.map(({ mark }) => mark)), (await findGenerations(articleId)).filter(({ withdrawnAt }) => withdrawnAt === null)];
    const rows: NewGeneration[] = [];
    for (const { mark, text, field } of pieces) {
      const writings = [text, ...(await otherWritings(text))];
      const copy = elsewhere.find((row) => row.mark === mark && row.withdrawnAt === null && writings.some((words) => isFrom(row, words)));
      const known = [...here, ...rows].some((row) => fieldOf(row.mark) === field && isFrom({ mark: row.mark, model: "", text: row.text }, text));
      if (copy === undefined || known) continue;
      const own = newToken().replace(/\W/g, "").toLowerCase();
      const { origin, model, acceptedBy, createdAt } = copy;
      const row = { articleId, origin, model, acceptedBy, createdAt };
      rows.push({ ...row, mark: own, text: field === null ? text : "" }, ...(field === null ? [] : [{ ...row, mark: `${own}.${field}`, text }]));
    }
    if ((await insertGenerations(rows)).length > 0) await outdatePrinting(subject);
    return { value: { carried: rows.filter(({ text }) => text !== "").length }, about: { kind: "article", id: articleId }, detail: { marks: rows.map(({ mark }) => mark) } };
  },
});
