/** The point of a picture that stays in sight wherever it is cut to another shape. */
import { z } from "zod";
import { command } from "#lib/kernel/command";
import { refuse } from "#lib/kernel/refusal";
import { placesOf } from "./describe.ts";
import { deskPictures } from "./pictures.ts";
import { findPicture, updateFocus } from "./store.ts";

const percent = z.int().min(0).max(100);

/** `focus`: percent from the left and the top; null: the middle. Articles print the point they were published with. Refuses "media.unknown". */
export const focusPicture = command({
  name: "media.focus",
  can: "media.focus",
  input: z.object({ id: z.int().positive(), focus: z.object({ x: percent, y: percent }).nullable() }),
  subject: async ({ id }, lock) => (await findPicture(id, lock)) ?? refuse("media.unknown"),
  run: async ({ input: { id, focus }, subject: { focusX, focusY } }) => {
    const row = (await updateFocus(id, focus)) ?? refuse("media.unknown");
    const [picture] = await deskPictures([row]);
    if (!picture) throw new Error("The picture cannot be read back.");
    return { value: picture, about: { kind: "media", id }, detail: { before: { focus: focusX === null || focusY === null ? null : { x: focusX, y: focusY } }, after: { focus } }, tags: await placesOf(id) };
  },
});
