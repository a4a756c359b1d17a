/** Machine-made words in the text: underlined in indigo until a person has rewritten them. */
import { Mark, mergeAttributes } from "@tiptap/core";

const required = { isRequired: true, rendered: false };

// Behind the suggestions, ahead of every other mark: one line under all of the words.
export const GeneratedMark = Mark.create({
  name: "generated",
  priority: 1_100,
  inclusive: false,
  addAttributes: () => ({ id: required, model: required, by: required, name: required, at: required }),
  renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { class: "ed-generated" }), 0],
});
