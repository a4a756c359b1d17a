/** Documents for property tests: every kind of block, with hostile strings wherever a string can stand. */
import fc from "fast-check";
import { codeLanguages } from "./code-languages.ts";
import { type ArticleContent, type Block, boxTones, type CellAttrs, type Doc, type Inline, type ListItem, type Mark, type Picture, type TableCell, type TableRow, type TaskItem, type Text } from "./types.ts";

/** What attackers write where a text, a name or an address is expected. */
const hostile = [
  "<script>alert(1)</script>",
  "</p><script src=//evil.example></script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '" style="position:fixed" onfocus=alert(1) autofocus="',
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "//evil.example/x",
  "/\\evil.example",
  "https://evil.example/\"onclick=alert(1)",
  "]]><!--<svg/onload=alert(1)>-->",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#106;avascript:alert(1)",
  "{{constructor.constructor('alert(1)')()}}",
  "\u0000<\u0000script>",
  "\ud800",
  "\u202e<b>",
  "<style>*{display:none}</style>",
  "https://example.com/path?a=1&b=2#c",
  "mailto:a@b.cn",
  "/a/1-b",
] as const;

/** What attackers write where LaTeX is expected. */
const hostileLatex = [
  "\\href{javascript:alert(1)}{x}",
  "\\url{javascript:alert(1)}",
  "\\htmlClass{a}{\\htmlId{content}{x}}",
  "\\htmlStyle{position:fixed}{x}",
  '\\htmlData{x="><script>alert(1)</script>}{y}',
  "\\includegraphics[height=1em]{https://evil.example/x.png}",
  "\\text{</math><script>alert(1)</script>}",
  "\\text{<img src=x onerror=alert(1)>}",
  "\\text{]]></annotation></semantics></math><style>*{display:none}</style>}",
  "\\def\\x{\\x\\x}\\x",
  "\\newcommand{\\a}{\\a\\a}\\a",
  "\\rule{9999em}{9999em}",
  "\\raisebox{-9999em}{x}",
  "\\hspace{1e9px}",
  "\\color{red;background:url(//evil.example)}x",
  "\\textcolor{#fff}{x}\\colorbox{red}{y}",
  "{".repeat(200),
  "\\frac".repeat(100),
  "x^".repeat(100),
  "\\begin{array}{".padEnd(900, "c"),
  "\\sqrt{".repeat(100) + "}".repeat(100),
  "\\begin{aligned}a&=b\\\\c&=d\\end{aligned}",
  "\\mathbb{R}^n \\boxed{x} \\cancel{y} \\operatorname{sgn}",
  "\\verb|<b>|",
  "&lt;math&gt;",
] as const;

export const anyString = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary", maxLength: 20 }), fc.string({ unit: "grapheme", maxLength: 12 }));
const words = anyString.map((text) => text || "字");

const anyLatex = fc.oneof(fc.constantFrom(...hostileLatex), anyString, fc.array(fc.constantFrom("\\frac", "{", "}", "^", "_", "x", "\\text", "&", "\\\\", "\\begin{matrix}", "\\end{matrix}", "\\left(", "\\right)", "<", "$", "%", "#1", "\\sqrt", "\\color"), { maxLength: 12 }).map((parts) => parts.join("")));
const anyLanguage = fc.oneof(fc.constantFrom(null, "zzz", ...codeLanguages.keys()), anyString);

const mark: fc.Arbitrary<Mark> = fc.oneof(fc.constantFrom<Mark>({ type: "bold" }, { type: "italic" }, { type: "code" }), anyString.map((href): Mark => ({ type: "link", attrs: { href } })));
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: (each) => each.type });
const text: fc.Arbitrary<Text> = fc.record({ type: fc.constant("text" as const), text: words, marks });
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("formula" as const), attrs: fc.record({ latex: anyLatex }), marks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("footnote" as const), content: fc.array(text, { maxLength: 2 }), marks }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: "hardBreak" }) },
);
const line = fc.array(inline, { maxLength: 4 });
const paragraph = line.map((content): Block => ({ type: "paragraph", content }));
const figure = fc.record({ media: fc.constantFrom(1, 2, 3, null), alt: anyString, caption: anyString, credit: anyString }).map((attrs): Block => ({ type: "figure", attrs }));
const code = fc.record({ language: anyLanguage, words: fc.array(words, { maxLength: 4 }) }).map(({ language, words: each }): Block => ({ type: "codeBlock", attrs: { language }, content: each.map((value) => ({ type: "text", text: value })) }));
const formula = anyLatex.map((latex): Block => ({ type: "formulaBlock", attrs: { latex } }));
const heading = fc.record({ level: fc.constantFrom(2 as const, 3 as const), content: line }).map(({ level, content }): Block => ({ type: "heading", attrs: { level }, content }));

const address = fc.oneof(anyString, fc.constantFrom("", "https://example.com/a?b=c&d=<e>", "https://www.youtube.com/watch?v=a_b-c", "https://www.bilibili.com/video/BV1xx411c7mD/", "http://例子.cn/新闻"));
const card = fc.record({ href: address, title: anyString, description: anyString, site: anyString }).map((attrs): Block => ({ type: "linkCard", attrs }));
const embed = fc.record({ href: address, title: anyString }).map((attrs): Block => ({ type: "embed", attrs }));
const plain = fc.array(words.map((value): Text => ({ type: "text", text: value })), { maxLength: 2 });
const pullQuote = fc.tuple(fc.array(paragraph, { minLength: 1, maxLength: 2 }), fc.array(text, { maxLength: 2 })).map(([said, content]): Block => ({ type: "pullQuote", content: [...said, { type: "attribution", content }] }));

const nested = fc.letrec<{ block: Block; blocks: Block[]; item: ListItem; task: TaskItem; cell: TableCell }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    paragraph,
    heading,
    figure,
    code,
    formula,
    card,
    embed,
    pullQuote,
    fc.constant<Block>({ type: "horizontalRule" }),
    fc.array(tie("task"), { minLength: 1, maxLength: 3 }).map((content): Block => ({ type: "taskList", content })),
    fc.record({ tone: fc.constantFrom(...boxTones), title: plain, content: tie("blocks") }).map(({ tone, title, content }): Block => ({ type: "infoBox", attrs: { tone }, content: [{ type: "boxTitle", content: title }, ...content] })),
    tie("blocks").map((content): Block => ({ type: "blockquote", content })),
    fc.array(tie("item"), { minLength: 1, maxLength: 3 }).map((content): Block => ({ type: "bulletList", content })),
    fc.record({ start: fc.nat(9), content: fc.array(tie("item"), { minLength: 1, maxLength: 3 }) }).map(({ start, content }): Block => ({ type: "orderedList", attrs: { start }, content })),
    fc.array(fc.array(tie("cell"), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows): Block => ({ type: "table", content: rows.map((content): TableRow => ({ type: "tableRow", content })) })),
  ),
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
  item: fc.tuple(paragraph, fc.array(tie("block"), { maxLength: 2 })).map(([first, rest]): ListItem => ({ type: "listItem", content: [first, ...rest] })),
  task: fc.tuple(fc.boolean(), paragraph, fc.array(tie("block"), { maxLength: 2 })).map(([checked, first, rest]): TaskItem => ({ type: "taskItem", attrs: { checked }, content: [first, ...rest] })),
  cell: fc
    .record({ type: fc.constantFrom("tableHeader" as const, "tableCell" as const), attrs: fc.record({ colspan: fc.integer({ min: 1, max: 9 }), rowspan: fc.integer({ min: 1, max: 9 }), colwidth: fc.constant(null), align: fc.constantFrom("left", "center", "right", null) }) satisfies fc.Arbitrary<CellAttrs>, content: tie("blocks") })
    .map((cell): TableCell => cell),
}));

/** Bodies as the types allow them: not all of them pass `readDoc`, all of them must render safely. */
export const anyDoc: fc.Arbitrary<Doc> = fc.array(nested.block, { minLength: 1, maxLength: 5 }).map((content) => ({ type: "doc", content }));
export const anyContent: fc.Arbitrary<ArticleContent> = fc.record({ kicker: anyString, headline: anyString, standfirst: anyString, note: anyString, body: anyDoc });

export const anyPicture: fc.Arbitrary<Picture> = fc.record({
  id: fc.constantFrom(1, 2),
  width: fc.integer({ min: 1, max: 9_000 }),
  height: fc.integer({ min: 1, max: 9_000 }),
  color: fc.integer({ min: -3, max: 20 }),
  alt: anyString,
  renditions: fc.array(fc.record({ format: fc.constantFrom("avif" as const, "webp" as const, "jpeg" as const), width: fc.integer({ min: 1, max: 3_000 }), height: fc.integer({ min: 1, max: 3_000 }), path: fc.oneof(anyString, fc.constant("/media/ab/960.jpg")) }), { maxLength: 4 }),
});

/** About as many characters as a long report, with everything a report has. */
export function longArticle(characters: number): ArticleContent {
  const sentence = "机房的门禁是新换的，里面有4,016台机柜，亮着灯的不到三分之一。";
  const text = (value: string, ...marks: Mark[]): Inline => (marks.length > 0 ? { type: "text", text: value, marks } : { type: "text", text: value });
  const content: Block[] = [];
  for (let count = 0; count < characters; count += sentence.length * 5) {
    if (count % 700 < sentence.length * 5) content.push({ type: "heading", attrs: { level: 2 }, content: [text(`第${content.length}节`)] });
    content.push({ type: "paragraph", content: [text(sentence.repeat(3)), text(sentence, { type: "bold" }), text(sentence, { type: "link", attrs: { href: "https://example.com/a?b=c" } })] });
  }
  return { kicker: "", headline: "长文", standfirst: "", note: "", body: { type: "doc", content } };
}
