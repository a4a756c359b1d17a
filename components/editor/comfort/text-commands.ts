/** Formatting and tables among the commands: what the toolbars do, for whoever leaves no key for the mouse. */
import type { Editor } from "@tiptap/core";
import type { Words } from "../context.ts";
import type { SearchWords } from "../slash/search-words.ts";

type Chain = ReturnType<Editor["chain"]>;
type TextCommand = { name: (t: Words) => string; found: SearchWords; act: (chain: Chain) => Chain; possible?: (editor: Editor) => boolean };

const formats = {
  bold: { name: (t) => t.toolbar.bold, found: { pinyin: ["jia cu", "cu ti"], words: ["加粗", "粗体", "bold"] }, act: (chain) => chain.toggleBold() },
  italic: { name: (t) => t.toolbar.italic, found: { pinyin: ["xie ti"], words: ["斜体", "italic"] }, act: (chain) => chain.toggleItalic() },
  code: { name: (t) => t.insets.code.inline, found: { pinyin: ["hang nei dai ma"], words: ["行内代码", "inline code"] }, act: (chain) => chain.toggleMark("code") },
  plain: { name: (t) => t.comfort.plain, found: { pinyin: ["qing chu ge shi", "qu diao ge shi"], words: ["清除格式", "去掉格式", "plain", "clear formatting"] }, act: (chain) => chain.unsetAllMarks() },
} satisfies Record<string, TextCommand>;

const tables = {
  rowAbove: { name: (t) => t.table.rowAbove, found: { pinyin: ["shang jia yi hang"], words: ["上加一行", "row above"] }, act: (chain) => chain.addRowBefore() },
  rowBelow: { name: (t) => t.table.rowBelow, found: { pinyin: ["xia jia yi hang"], words: ["下加一行", "row below"] }, act: (chain) => chain.addRowAfter() },
  columnLeft: { name: (t) => t.table.columnLeft, found: { pinyin: ["zuo jia yi lie"], words: ["左加一列", "column left"] }, act: (chain) => chain.addColumnBefore() },
  columnRight: { name: (t) => t.table.columnRight, found: { pinyin: ["you jia yi lie"], words: ["右加一列", "column right"] }, act: (chain) => chain.addColumnAfter() },
  headerRow: { name: (t) => t.table.headerRow, found: { pinyin: ["biao tou", "shou hang"], words: ["表头", "首行作表头", "header row"] }, act: (chain) => chain.toggleHeaderRow() },
  headerColumn: { name: (t) => t.blocks.table.headerColumn, found: { pinyin: ["shou lie", "biao tou"], words: ["首列作表头", "header column"] }, act: (chain) => chain.toggleHeaderColumn() },
  merge: { name: (t) => t.blocks.table.merge, found: { pinyin: ["he bing"], words: ["合并", "merge"] }, act: (chain) => chain.mergeCells(), possible: (editor) => editor.can().mergeCells() },
  split: { name: (t) => t.blocks.table.split, found: { pinyin: ["chai fen"], words: ["拆分", "split"] }, act: (chain) => chain.splitCell(), possible: (editor) => editor.can().splitCell() },
  deleteRow: { name: (t) => t.table.deleteRow, found: { pinyin: ["shan chu zhe yi hang"], words: ["删除行", "delete row"] }, act: (chain) => chain.deleteRow() },
  deleteColumn: { name: (t) => t.table.deleteColumn, found: { pinyin: ["shan chu zhe yi lie"], words: ["删除列", "delete column"] }, act: (chain) => chain.deleteColumn() },
  deleteTable: { name: (t) => t.table.deleteTable, found: { pinyin: ["shan chu biao ge"], words: ["删除表格", "delete table"] }, act: (chain) => chain.deleteTable() },
} satisfies Record<string, TextCommand>;

export type OfferedText = { id: string; name: string; found: SearchWords; run: () => void };

/** What can be done to the text at the caret, best known first. Words that are selected now are selected again then: a window between takes them away. */
export function textCommands(editor: Editor, t: Words): OfferedText[] {
  const { doc, selection } = editor.state;
  const run = (act: TextCommand["act"]) => () => {
    // A colleague's letters may have moved everything.
    if (editor.state.doc === doc) editor.view.dispatch(editor.state.tr.setSelection(selection));
    // At once: the chain's own focus comes a frame later, and would take the caret from a click that is faster.
    editor.view.focus();
    act(editor.chain()).run();
  };
  const offered: [string, TextCommand][] = [...Object.entries(formats), ...(editor.isActive("table") ? Object.entries(tables) : [])];
  return offered
    .filter(([, { possible }]) => possible?.(editor) ?? true)
    .map(([id, { name, found, act }]) => ({ id: `text-${id}`, name: name(t), found, run: run(act) }));
}
