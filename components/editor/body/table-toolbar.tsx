import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { BubbleMenu } from "@tiptap/react/menus";
import { AlignCenter, AlignLeft, AlignRight, BetweenHorizontalEnd, BetweenHorizontalStart, BetweenVerticalEnd, BetweenVerticalStart, Columns3, Rows3, TableCellsMerge, TableCellsSplit, TableColumnsSplit, TableProperties, Trash2 } from "lucide-react";
import { useRoom } from "../context.ts";
import { ToolbarButton, ToolbarFrame } from "./toolbar-button.tsx";

/** Rows, columns and alignment, over the table that holds the caret. */
export function TableToolbar({ editor }: { editor: Editor }) {
  const { t } = useRoom();
  return (
    <BubbleMenu editor={editor} pluginKey="table" shouldShow={() => isWanted(editor)} getReferencedVirtualElement={() => tableAround(editor)} updateDelay={120} options={{ placement: "top-start", offset: 8, flip: { padding: 60 }, shift: { padding: 8 } }}>
      <ToolbarFrame label={t.table.label} leave={() => editor.commands.focus()}><Tools editor={editor} /></ToolbarFrame>
    </BubbleMenu>
  );
}

function Tools({ editor }: { editor: Editor }) {
  const { table: t, blocks: { table: cells } } = useRoom().t;
  const is = useEditorState({ editor, selector: ({ editor: now }) => ({ align: String(now.getAttributes("tableHeader").align ?? now.getAttributes("tableCell").align ?? "left"), header: now.isActive("tableHeader"), merge: now.can().mergeCells(), split: now.can().splitCell() }) });
  const run = (act: (chain: ReturnType<Editor["chain"]>) => ReturnType<Editor["chain"]>) => () => act(editor.chain().focus()).run();
  const align = (to: "left" | "center" | "right") => run((chain) => chain.setCellAttribute("align", to === "left" ? null : to));
  return (
    <>
      <ToolbarButton icon={BetweenHorizontalEnd} label={t.rowAbove} onPress={run((chain) => chain.addRowBefore())} />
      <ToolbarButton icon={BetweenHorizontalStart} label={t.rowBelow} onPress={run((chain) => chain.addRowAfter())} />
      <ToolbarButton icon={BetweenVerticalEnd} label={t.columnLeft} onPress={run((chain) => chain.addColumnBefore())} />
      <ToolbarButton icon={BetweenVerticalStart} label={t.columnRight} onPress={run((chain) => chain.addColumnAfter())} />
      <span aria-hidden className="ed-tool-gap" />
      <ToolbarButton icon={TableProperties} label={t.headerRow} pressed={is.header} onPress={run((chain) => chain.toggleHeaderRow())} />
      <ToolbarButton icon={TableColumnsSplit} label={cells.headerColumn} onPress={run((chain) => chain.toggleHeaderColumn())} />
      {is.merge && <ToolbarButton icon={TableCellsMerge} label={cells.merge} onPress={run((chain) => chain.mergeCells())} />}
      {is.split && <ToolbarButton icon={TableCellsSplit} label={cells.split} onPress={run((chain) => chain.splitCell())} />}
      <span aria-hidden className="ed-tool-gap" />
      <ToolbarButton icon={AlignLeft} label={t.left} pressed={is.align === "left"} onPress={align("left")} />
      <ToolbarButton icon={AlignCenter} label={t.center} pressed={is.align === "center"} onPress={align("center")} />
      <ToolbarButton icon={AlignRight} label={t.right} pressed={is.align === "right"} onPress={align("right")} />
      <span aria-hidden className="ed-tool-gap" />
      <ToolbarButton icon={Rows3} label={t.deleteRow} onPress={run((chain) => chain.deleteRow())} />
      <ToolbarButton icon={Columns3} label={t.deleteColumn} onPress={run((chain) => chain.deleteColumn())} />
      <ToolbarButton icon={Trash2} label={t.deleteTable} onPress={run((chain) => chain.deleteTable())} />
    </>
  );
}

/** Words selected in a cell get the formatting toolbar instead. */
function isWanted(editor: Editor): boolean {
  const { selection } = editor.state;
  const cells = "$anchorCell" in selection;
  const inToolbar = document.activeElement?.closest(".ed-toolbar") !== null;
  return editor.isEditable && !editor.view.composing && (editor.view.hasFocus() || inToolbar) && editor.isActive("table") && (selection.empty || cells);
}

function tableAround(editor: Editor): HTMLElement | null {
  const { node } = editor.view.domAtPos(editor.state.selection.from);
  return (node instanceof Element ? node : node.parentElement)?.closest("table") ?? null;
}
