/** Keys inside a block of code: Tab indents, and every way out is open to the keyboard. */
import { type Editor, Extension } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { type Change, indented, indentUnit, outdented } from "./code-indent.ts";

export const CodeKeys = Extension.create<object, { releasedAt: number | null }>({
  name: "codeKeys",
  // Before lists and tables, which want Tab for themselves.
  priority: 950,
  addStorage: () => ({ releasedAt: null }),
  addKeyboardShortcuts() {
    const tab = (change: (code: Code) => Change[]) => () => {
      // After Escape in the same place, Tab leaves the editor, as it does everywhere else.
      if (this.storage.releasedAt === this.editor.state.selection.head) return false;
      const code = codeAt(this.editor);
      if (code) apply(this.editor, code, change(code));
      return code !== null;
    };
    return {
      Tab: tab(({ text, from, to, language }) => indented(text, from, to, indentUnit(language, text))),
      "Shift-Tab": tab(({ text, from, to }) => outdented(text, from, to)),
      Escape: () => {
        this.storage.releasedAt = codeAt(this.editor) ? this.editor.state.selection.head : null;
        return false;
      },
      Enter: () => leaveOnEmptyLine(this.editor),
      ArrowDown: () => leaveBelow(this.editor),
      Backspace: () => emptyToText(this.editor),
      "Mod-Alt-c": () => this.editor.commands.toggleNode("codeBlock", "paragraph"),
    };
  },
});

type Code = { text: string; language: unknown; start: number; from: number; to: number };

/** The block of code around the selection; null anywhere else. */
function codeAt({ state: { selection } }: Editor): Code | null {
  const { $from, $to } = selection;
  if ($from.parent.type.name !== "codeBlock" || !$from.sameParent($to)) return null;
  return { text: $from.parent.textContent, language: $from.parent.attrs.language, start: $from.start(), from: $from.parentOffset, to: $to.parentOffset };
}

function apply({ view, state: { tr } }: Editor, { start }: Code, changes: readonly Change[]): void {
  for (const { at, remove, insert } of changes) tr.insertText(insert, start + at, start + at + remove);
  view.dispatch(tr.scrollIntoView());
}

/** Enter on the second empty line at the end goes on below. */
function leaveOnEmptyLine(editor: Editor): boolean {
  const code = codeAt(editor);
  if (!code || code.from !== code.to || code.to !== code.text.length || !code.text.endsWith("\n\n")) return false;
  return editor.chain().deleteRange({ from: code.start + code.to - 2, to: code.start + code.to }).exitCode().run();
}

function leaveBelow(editor: Editor): boolean {
  const code = codeAt(editor);
  if (!code || code.from !== code.to || code.text.indexOf("\n", code.to) >= 0) return false;
  const { doc, selection } = editor.state;
  const after = selection.$from.after();
  const next = doc.resolve(after).nodeAfter;
  if (!next) return editor.chain().setTextSelection(code.start + code.text.length).exitCode().run();
  if (!next.isTextblock) return false;
  editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(doc, after + 1)).scrollIntoView());
  return true;
}

function emptyToText(editor: Editor): boolean {
  const code = codeAt(editor);
  return code !== null && code.text === "" && editor.commands.setNode("paragraph");
}
