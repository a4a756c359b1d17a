/** What machine-made words carry in the document model until a person has rewritten them. */
import type { MarkSpec } from "@tiptap/pm/model";

function line(longest: number) {
  return (value: unknown) => {
    if (typeof value !== "string" || value.length > longest) throw new RangeError("not a line that fits");
  };
}

function isPerson(value: unknown): void {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new RangeError("not the number of a person");
}

/**
 * `id`: of the row in `generations`; `model`: its name, "" where nobody knows; `by` with `name`: who accepted the words; `at`: when (ISO 8601).
 * What is typed behind or between such words is a person's.
 */
export const generatedSpec: MarkSpec = {
  attrs: { id: { validate: line(64) }, model: { validate: line(200) }, by: { validate: isPerson }, name: { validate: line(200) }, at: { validate: line(40) } },
  inclusive: false,
};
