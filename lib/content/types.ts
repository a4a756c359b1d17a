/** The document model as plain data: ProseMirror JSON with the names that Tiptap uses. */
declare const safe: unique symbol;
/** HTML that came out of `render()`; nothing else makes it, nothing changes it afterwards. */
export type SafeHtml = string & { readonly [safe]: true };

/** Whose words a machine wrote; attributes as in `generated-spec.ts`. */
export type Generated = { type: "generated"; attrs: { id: string; model: string; by: number; name: string; at: string } };
export type Mark = Generated | { type: "bold" } | { type: "italic" } | { type: "link"; attrs: { href: string } } | { type: "code" };
export type Text = { type: "text"; text: string; marks?: Mark[] };
export type HardBreak = { type: "hardBreak"; marks?: Mark[] };
/** LaTeX between words. */
export type Formula = { type: "formula"; attrs: { latex: string }; marks?: Mark[] };
/** Stands where its number is printed; its words are printed at the end. */
export type Footnote = { type: "footnote"; content?: Text[]; marks?: Mark[] };
export type Inline = Text | HardBreak | Formula | Footnote;

export type Paragraph = { type: "paragraph"; content?: Inline[] };
export type HeadingBlock = { type: "heading"; attrs: { level: 2 | 3 }; content?: Inline[] };
export type Blockquote = { type: "blockquote"; content: Block[] };
export type ListItem = { type: "listItem"; content: Block[] };
export type BulletList = { type: "bulletList"; content: ListItem[] };
export type OrderedList = { type: "orderedList"; attrs: { start: number }; content: ListItem[] };
export type TaskItem = { type: "taskItem"; attrs: { checked: boolean }; content: Block[] };
export type TaskList = { type: "taskList"; content: TaskItem[] };
/** Words of the article set large; the last block says whose they are. */
export type PullQuote = { type: "pullQuote"; content: Block[] };
export type Attribution = { type: "attribution"; content?: Text[] };
export const boxTones = ["note", "background", "correction"] as const;
export type BoxTone = (typeof boxTones)[number];
/** What stands beside the story; the first block is its title. */
export type InfoBox = { type: "infoBox"; attrs: { tone: BoxTone }; content: Block[] };
export type BoxTitle = { type: "boxTitle"; content?: Text[] };
/** A page that the text leads to; everything but the address may be "". */
export type LinkCard = { type: "linkCard"; attrs: { href: string; title: string; description: string; site: string } };
/** A video, a sound or a post of another site: only its address is kept, nothing of it is shown or asked for. */
export type Embed = { type: "embed"; attrs: { href: string; title: string } };
export type Figure = { type: "figure"; attrs: { media: number | null; alt: string; caption: string; credit: string } };
export type CellAttrs = { colspan: number; rowspan: number; colwidth: number[] | null; align: "left" | "center" | "right" | null };
export type TableCell = { type: "tableHeader" | "tableCell"; attrs: CellAttrs; content: Block[] };
export type TableRow = { type: "tableRow"; content?: TableCell[] };
export type Table = { type: "table"; content: TableRow[] };
export type HorizontalRule = { type: "horizontalRule" };
/** `language`: null where none was chosen; one that nobody knows is printed plain. */
export type CodeBlock = { type: "codeBlock"; attrs: { language: string | null }; content?: Text[] };
/** LaTeX on a line of its own. */
export type FormulaBlock = { type: "formulaBlock"; attrs: { latex: string } };
export type Block = Paragraph | HeadingBlock | Blockquote | BulletList | OrderedList | ListItem | TaskList | TaskItem | PullQuote | Attribution | InfoBox | BoxTitle | LinkCard | Embed | Figure | Table | TableRow | TableCell | HorizontalRule | CodeBlock | FormulaBlock;
export type Doc = { type: "doc"; content: Block[] };

/** All text of an article; `note` is the author's note, printed apart from the body. */
export type ArticleContent = { kicker: string; headline: string; standfirst: string; note: string; body: Doc };

/** A picture as it is printed; `color` is a hue class 0-15 shown while it loads, `path` is site-relative. */
export type Rendition = { format: "avif" | "webp" | "jpeg"; width: number; height: number; path: string };
/** `focus`: the point that stays in sight when it is cut to another shape, in percent; absent: the middle. */
export type Picture = { id: number; width: number; height: number; color: number; alt: string; renditions: Rendition[]; focus?: { x: number; y: number } };
