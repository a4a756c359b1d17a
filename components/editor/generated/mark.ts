/** Machine-made words in the text: underlined in indigo until a person has rewritten them. */
import { Mark, mergeAttributes } from "@tiptap/core";

/** One attribute of ours for each of the mark's: so it is known again in whatever this desk has copied. */
const carried = (name: string, attribute: string, read: (written: string) => unknown = (written) => written) => ({
  isRequired: true,
  parseHTML: (element: HTMLElement) => read(element.getAttribute(attribute) ?? ""),
  renderHTML: (attrs: Record<string, unknown>) => ({ [attribute]: String(attrs[name]) }),
});

const number = (written: string) => (/^\d{1,15}$/.test(written) ? Number(written) : 0);

// Behind the suggestions, ahead of every other mark: one line under all of the words.
export const GeneratedMark = Mark.create({
  name: "generated",
  priority: 1_100,
  inclusive: false,
  addAttributes: () => ({ id: carried("id", "data-generated"), model: carried("model", "data-model"), by: carried("by", "data-by", number), name: carried("name", "data-name"), at: carried("at", "data-at") }),
  parseHTML: () => [{ tag: "span[data-generated]", getAttrs: (element) => (isOurs(element) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { class: "ed-generated" }), 0],
});

/** What would not be taken into the document is no mark. */
function isOurs(element: HTMLElement): boolean {
  const length = (attribute: string) => element.getAttribute(attribute)?.length ?? 0;
  return length("data-generated") > 0 && length("data-generated") <= 64 && length("data-model") <= 200 && length("data-name") <= 200 && length("data-at") <= 40;
}
