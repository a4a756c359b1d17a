/** The document model of `lib/content/schema` as the editor needs it; a test holds the two equal. */
import { type Extensions, markInputRule, textblockTypeInputRule } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { HorizontalRule } from "@tiptap/extension-horizontal-rule";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { UndoRedo } from "@tiptap/extensions";
import { GeneratedMark } from "../generated/mark.ts";
import { suggestionNodes } from "../suggest/nodes.ts";
import { type BoxWords, boxNodes } from "./box-nodes.ts";
import { EmbedNode, LinkCardNode } from "./card-nodes.ts";
import { CodeBlock, CodeMark } from "./code-nodes.ts";
import { FigureNode } from "./figure-node.ts";
import { FootnoteNode, FormulaBlockNode, FormulaNode } from "./inset-nodes.ts";
import { LinkMark } from "./link-mark.ts";
import { TaskList, taskItem } from "./task-nodes.ts";

/** Headings of the body start below the headline; pasted ones of other levels are fitted in. */
const BodyHeading = Heading.extend({
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: level < 3 ? 2 : 3 } })),
  addInputRules() {
    const rule = (find: RegExp, level: number) => textblockTypeInputRule({ find, type: this.type, getAttributes: { level } });
    return [rule(/^##?\s$/, 2), rule(/^###\s$/, 3)];
  },
}).configure({ levels: [2, 3] });

/** Chinese puts no blank before a word, so stars count wherever they stand, but for sums such as 2*3*4. */
const StarredBold = Bold.extend({
  addInputRules() {
    return [markInputRule({ find: /(?<![*\w])\*\*(?![\s*])([^*]*[^\s*])\*\*$/, type: this.type })];
  },
});
const StarredItalic = Italic.extend({
  addInputRules() {
    return [markInputRule({ find: /(?<![*\w])\*(?![\s*])([^*]*[^\s*])\*$/, type: this.type })];
  },
});

/** ⌘Enter belongs to the publish panel. */
const LineBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    return { "Shift-Enter": () => this.editor.commands.setHardBreak() };
  },
});

const NumberedList = OrderedList.extend({
  addAttributes: () => ({ start: { default: 1, parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1 } }),
});

/** Those that have views of their own where there is a screen. */
type Drawn = { figure: typeof FigureNode; formula: typeof FormulaNode; formulaBlock: typeof FormulaBlockNode; footnote: typeof FootnoteNode; linkCard: typeof LinkCardNode; embed: typeof EmbedNode };
const plain: Drawn = { figure: FigureNode, formula: FormulaNode, formulaBlock: FormulaBlockNode, footnote: FootnoteNode, linkCard: LinkCardNode, embed: EmbedNode };

/** `words`: what stands on boxes and before tasks; without a screen nothing does. */
export function bodyNodes({ figure, formula, formulaBlock, footnote, linkCard, embed }: Drawn = plain, words: BoxWords | null = null): Extensions {
  return [Document, Text, Paragraph, BodyHeading, Blockquote, BulletList, NumberedList, ListItem, TaskList, taskItem(words?.printed ?? null), ListKeymap, ...boxNodes(words), linkCard, embed, HorizontalRule, LineBreak, CodeBlock, formula, formulaBlock, footnote, figure, Table.configure({ resizable: false }), TableRow, TableHeader, TableCell, LinkMark, StarredBold, StarredItalic, CodeMark, GeneratedMark, ...suggestionNodes];
}

/** What a footnote is written with. */
export function noteNodes(): Extensions {
  return [Document, Text, Paragraph, LinkMark, StarredBold, StarredItalic, CodeMark, UndoRedo];
}
