/** Code, formulas and footnotes on the writer's screen. */
import type { insets as source } from "#messages/zh-CN/insets";

export const insets: typeof source = {
  slash: {
    code: { name: "Code", hint: "``` space" },
    formula: { name: "Formula", hint: "on a line of its own" },
    inlineFormula: { name: "Inline formula", hint: "$x^2$" },
    footnote: { name: "Footnote", hint: "printed at the end" },
  },
  code: {
    inline: "Code",
    label: "Code",
    language: "Language",
    plain: "No colours",
    other: (name) => `${name} (no colours)`,
    remove: "Make it text",
    keys: "Tab indents; Esc, then Tab, leaves; ↓ on the last line starts a paragraph",
  },
  formula: {
    title: "Formula",
    inlineTitle: "Inline formula",
    named: (latex) => (latex === "" ? "Empty formula" : `Formula: ${latex}`),
    source: "LaTeX",
    sourceHint: "For example \\frac{a}{b}, x^2, \\sum_{i=1}^{n} a_i",
    preview: "Preview",
    empty: "What you write shows here",
    wrong: "This cannot be read as a formula. Readers would see the source instead.",
    away: "The preview did not load. You can save all the same.",
  },
  footnote: {
    title: "Footnote",
    named: (words) => (words === "" ? "Empty footnote" : `Footnote: ${words}`),
    words: "Text of the footnote",
    hint: "A source, a remark. Enter saves; addresses become links",
    tooLong: (most) => `At most ${most} characters. Please shorten it.`,
  },
  save: "Save",
  cancel: "Cancel",
  remove: "Delete",
  open: "Enter to edit",
};
