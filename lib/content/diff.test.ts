import fc from "fast-check";
import { expect, test } from "vitest";
import { countChanges, diffContents, isEmptyDiff } from "./diff.ts";
import { canonical } from "./diff-nodes.ts";
import { sideOfRows, sideOfRuns } from "./diff-sides.ts";
import type { AnyNode, ContentDiff, Row, Run } from "./diff-types.ts";
import { docFromMarkdown } from "./markdown.ts";
import { anyContent, anyDoc, longArticle } from "./testing.ts";
import type { ArticleContent, Doc } from "./types.ts";

const content = (body: string | Doc, texts: Partial<ArticleContent> = {}): ArticleContent => ({ kicker: "", headline: "题", standfirst: "", note: "", ...texts, body: typeof body === "string" ? docFromMarkdown(body) : body });
const diff = (before: string | Doc, after: string | Doc, language: "zh-CN" | "en" = "zh-CN") => diffContents(content(before), content(after), language);
const kinds = ({ rows }: ContentDiff) => rows.map(({ is }) => is).join(" ");
const runsOf = (row: Row | undefined): readonly Run[] => (row?.is === "changed" && row.change.inside.of === "words" ? row.change.inside.runs : row?.is === "moved" && row.change?.inside.of === "words" ? row.change.inside.runs : []);
/** 甲[-乙][+丙]: readable in a failing test. */
const written = (runs: readonly Run[]): string =>
  runs.map((run) => {
    const text = run.is === "reworded" ? written(run.words) : "text" in run.piece ? run.piece.text : `<${run.piece.node.type}>`;
    return run.is === "same" ? text : `[${{ added: "+", removed: "-", restyled: "~", reworded: "=" }[run.is]}${text}]`;
  }).join("");

/** Neighbouring letters set alike are one run, empty ones none. */
function settled(node: AnyNode): AnyNode {
  const joined: AnyNode[] = [];
  for (const child of (node.content ?? []).map(settled)) {
    const last = joined.at(-1);
    const alike = last?.type === "text" && child.type === "text" && JSON.stringify((last.marks ?? []).map(canonical)) === JSON.stringify((child.marks ?? []).map(canonical));
    if (last && alike) joined[joined.length - 1] = { ...last, text: `${last.text}${child.text}` };
    else if (child.type !== "text" || child.text !== "") joined.push(child);
  }
  return { ...node, content: joined };
}
const whole = (nodes: readonly AnyNode[]) => canonical(settled({ type: "doc", content: nodes }));

function expectBothSides(before: ArticleContent, after: ArticleContent): void {
  const found = diffContents(before, after, "zh-CN");
  expect(whole(sideOfRows(found.rows, "before"))).toBe(whole(before.body.content));
  expect(whole(sideOfRows(found.rows, "after"))).toBe(whole(after.body.content));
  for (const { field, runs } of found.fields) {
    const text = (side: "before" | "after") => sideOfRuns(runs, side).map((node) => node.text).join("");
    expect([text("before"), text("after")]).toEqual([before[field], after[field]]);
  }
}

test("of any two texts, one side of the difference is the old text, the other the new one", () => {
  fc.assert(fc.property(anyContent, anyContent, expectBothSides), { numRuns: 300 });
});

test("also when one was made of the other by moving, removing and doubling blocks and letters", () => {
  const edited = fc.tuple(anyContent, anyDoc, fc.array(fc.nat(7), { maxLength: 12 })).map(([before, other, order]) => {
    const pool = [...before.body.content, ...other.content.slice(0, 2)];
    const picked = order.flatMap((at) => pool.slice(at, at + 1));
    const text = JSON.stringify(picked.length > 0 ? picked : pool).replace(/一段/g, "二段");
    return [before, { ...before, body: { type: "doc" as const, content: JSON.parse(text) as Doc["content"] } }] as const;
  });
  fc.assert(fc.property(edited, ([before, after]) => expectBothSides(before, after)), { numRuns: 300 });
});

test("also when blocks were wrapped, unwrapped and changed at once", () => {
  const wrap = (blocks: Doc["content"]): Doc["content"] => [{ type: "blockquote", content: blocks }];
  const edited = fc.tuple(anyDoc, fc.nat(4), fc.nat(4), fc.boolean()).map(([doc, from, count, back]) => {
    const blocks = doc.content;
    const other: Doc["content"] = [...blocks.slice(0, from), ...wrap(blocks.slice(from, from + count + 1)), ...blocks.slice(from + count + 1)].filter((block) => block.type !== "blockquote" || block.content.length > 0);
    return back ? [other, blocks] : [blocks, other];
  });
  fc.assert(fc.property(edited, ([before = [], after = []]) => expectBothSides(content({ type: "doc", content: before }), content({ type: "doc", content: after }))), { numRuns: 300 });
});

test("also when paragraphs were parted and joined", () => {
  const sentence = fc.string({ unit: "grapheme", minLength: 8, maxLength: 20 });
  const edited = fc.tuple(fc.array(sentence, { minLength: 1, maxLength: 8 }), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }));
  const doc = (sentences: readonly string[], breaks: readonly boolean[]): Doc => {
    const texts = sentences.reduce<string[]>((lines, text, at) => (at === 0 || breaks[at] ? [...lines, text] : [...lines.slice(0, -1), `${lines.at(-1)}${text}`]), []);
    return { type: "doc", content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) };
  };
  fc.assert(fc.property(edited, ([sentences, one, other]) => expectBothSides(content(doc(sentences, one)), content(doc(sentences, other)))), { numRuns: 300 });
});

test("equal texts have no difference", () => {
  fc.assert(fc.property(anyContent, (each) => {
    const found = diffContents(each, structuredClone(each), "en");
    expect(isEmptyDiff(found) && countChanges(found) === 0).toBe(true);
  }), { numRuns: 200 });
});

test("other texts have one", () => {
  fc.assert(fc.property(anyContent, anyContent, (before, after) => {
    const equal = whole(before.body.content) === whole(after.body.content) && (["kicker", "headline", "standfirst", "note"] as const).every((field) => before[field] === after[field]);
    fc.pre(!equal);
    expect(isEmptyDiff(diffContents(before, after, "zh-CN"))).toBe(false);
  }), { numRuns: 200 });
});

test("every move has one block that arrived and one place that it left", () => {
  const paragraphs = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 6, maxLength: 30 }).filter((text) => text.trim().length > 5), { minLength: 2, maxLength: 12 });
  const shuffled = paragraphs.chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length })));
  fc.assert(fc.property(shuffled, ([before, after]) => {
    const doc = (texts: readonly string[]): Doc => ({ type: "doc", content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })) });
    const { rows } = diff(doc(before), doc(after));
    const numbers = (is: Row["is"]) => rows.flatMap((row) => (row.is === is && "move" in row ? [row.move] : [])).sort((a, b) => a - b);
    expect(rows.every(({ is }) => is === "same" || is === "moved" || is === "left")).toBe(true);
    expect(numbers("moved")).toEqual(numbers("left"));
    expect(new Set(numbers("moved")).size).toBe(numbers("moved").length);
  }), { numRuns: 200 });
});

const [one, two, three] = ["第一段讲的是县城里新开的机房。", "第二段讲的是电价和水价怎么算。", "第三段讲的是明年还要不要再建。"];

test("Chinese is compared by words, and a word that grew by what it grew", () => {
  expect(written(runsOf(diff("全省的算力网已经建成。", "全省的算力网络已经建成。").rows[0]))).toBe("全省的算力网[+络]已经建成。");
  expect(written(runsOf(diff("记者昨天在北京看到这台机器。", "记者昨天在上海看到这台机器。").rows[0]))).toBe("记者昨天在[-北京][+上海]看到这台机器。");
});

test("English is compared by words, never by letters", () => {
  expect(written(runsOf(diff("They built the first one in spring.", "They built the third one in spring.", "en").rows[0]))).toBe("They built the [-first][+third] one in spring.");
});

test("a moved paragraph is a move, not a loss and an addition", () => {
  expect(kinds(diff(`${one}\n\n${two}\n\n${three}`, `${two}\n\n${three}\n\n${one}`))).toBe("left same same moved");
});

test("a moved paragraph that was slightly changed is still a move, with its words", () => {
  const { rows } = diff(`${one}\n\n${two}\n\n${three}`, `${two}\n\n${three}\n\n${one.replace("新开", "老旧")}`);
  expect(rows.map(({ is }) => is)).toEqual(["left", "same", "same", "moved"]);
  expect(written(runsOf(rows[3]))).toBe("第一段讲的是县城里[-新开][+老旧]的机房。");
});

test("a paragraph rewritten whole is one that went and one that came", () => {
  expect(kinds(diff(`${one}\n\n${two}`, `${one}\n\n海边的渔船傍晚才回港。`))).toBe("same removed added");
});

test("bold and another link address are changes of formatting, the words stay", () => {
  expect(written(runsOf(diff("这句话很重要。", "这句话**很重要**。").rows[0]))).toBe("这句话[~很重要]。");
  const [row] = diff("见[报告](https://a.cn/1)。", "见[报告](https://a.cn/2)。").rows;
  expect(runsOf(row)[1]).toMatchObject({ is: "restyled", piece: { text: "报告" }, before: [{ attrs: { href: "https://a.cn/1" } }], after: [{ attrs: { href: "https://a.cn/2" } }] });
});

test("a paragraph that became a heading, and a heading of another level, keep their words", () => {
  expect(diff(one, `## ${one}`).rows[0]).toMatchObject({ is: "changed", change: { before: { type: "paragraph" }, after: { type: "heading" } } });
  expect(diff(`## ${one}`, `### ${one}`).rows[0]).toMatchObject({ is: "changed", change: { attributes: [{ name: "level", before: 2, after: 3 }] } });
});

test("a picture's alt text, caption and credit are compared by themselves; another picture is said to be another", () => {
  const figure = (attrs: Partial<{ media: number; alt: string; caption: string; credit: string }>): Doc => ({ type: "doc", content: [{ type: "figure", attrs: { media: 5, alt: "河边的人", caption: "河边，傍晚。", credit: "甲 摄", ...attrs } }] });
  const [row] = diff(figure({}), figure({ caption: "河边，清晨。" })).rows;
  expect(row).toMatchObject({ is: "changed", change: { attributes: [{ name: "caption" }], inside: { of: "nothing" } } });
  expect(row?.is === "changed" && written(row.change.attributes[0]?.words ?? [])).toBe("河边，[-傍晚][+清晨]。");
  expect(diff(figure({}), figure({ media: 6 })).rows[0]).toMatchObject({ is: "changed", change: { attributes: [{ name: "media", before: 5, after: 6 }] } });
});

test("in a table only the cell that changed is told, and a new row is a new row", () => {
  const table = (rows: string[]) => ["| 城市 | 机柜 |", "| --- | --- |", ...rows].join("\n");
  const [row] = diff(table(["| 北京 | 100 |", "| 上海 | 200 |"]), table(["| 北京 | 130 |", "| 广州 | 300 |", "| 上海 | 200 |"])).rows;
  const rows = row?.is === "changed" && row.change.inside.of === "blocks" ? row.change.inside.rows : [];
  expect(rows.map(({ is }) => is)).toEqual(["same", "changed", "added", "same"]);
  const changed = rows[1]?.is === "changed" && rows[1].change.inside.of === "blocks" ? rows[1].change.inside.rows : [];
  expect(changed.map(({ is }) => is)).toEqual(["same", "changed"]);
});

test("in a list only the entry that changed is told; bullets that became numbers are one change", () => {
  const [row] = diff("- 苹果和梨\n- 桃子和李子\n- 西瓜", "- 苹果和梨\n- 桃子和杏子\n- 西瓜").rows;
  expect(row?.is === "changed" && row.change.inside.of === "blocks" && row.change.inside.rows.map(({ is }) => is)).toEqual(["same", "changed", "same"]);
  expect(diff("- 苹果和梨\n- 桃子和李子", "1. 苹果和梨\n2. 桃子和李子").rows).toMatchObject([{ is: "changed", change: { before: { type: "bulletList" }, after: { type: "orderedList" } } }]);
});

test("paragraphs put into a quotation or a list, or taken out of one, keep their words", () => {
  const wrapped = diff(`${one}\n\n${two}\n\n${three}`, `${one}\n\n> ${two.replace("电价", "气价")}\n\n${three}`);
  expect(wrapped.rows).toMatchObject([{ is: "same" }, { is: "wrapped", on: "after", shell: { type: "blockquote" }, rows: [{ is: "changed" }] }, { is: "same" }]);
  const listed = diff(`${one}\n\n${two}\n\n${three}`, `- ${one}\n- ${two}\n- ${three}`);
  expect(listed.rows).toMatchObject([{ is: "wrapped", on: "after", shell: { type: "bulletList" }, rows: [one, two, three].map(() => ({ is: "wrapped", shell: { type: "listItem" }, rows: [{ is: "same" }] })) }]);
  expect(diff("苹果\n\n梨", "- 苹果\n- 梨").rows).toMatchObject([{ is: "wrapped", shell: { type: "bulletList" }, rows: [{ rows: [{ is: "same" }] }, { rows: [{ is: "same" }] }] }]);
  expect(diff(`> ${one}`, one).rows).toMatchObject([{ is: "wrapped", on: "before", rows: [{ is: "same" }] }]);
});

test("a paragraph that was parted or joined keeps its words: only the break is new or gone", () => {
  const whole = `${one}${two}${three}`;
  const runs = (row: Row | undefined) => (row?.is === "parted" ? written(row.runs) : "");
  const [row] = diff(whole, `${one}\n\n${two.replace("电价", "气价")}${three}`).rows;
  expect(runs(row)).toBe(`${one}[+<paragraphBreak>]第二段讲的是[-电][+气]价和水价怎么算。${three}`);
  expect(runs(diff(`${one}\n\n${two}\n\n${three}`, whole).rows[0])).toBe(`${one}[-<paragraphBreak>]${two}[-<paragraphBreak>]${three}`);
});

test("a formula or a footnote that was reworded is told as one, with what changed in it", () => {
  expect(written(runsOf(diff("能量 $E=mc^2$ 守恒。", "能量 $E=mc^3$ 守恒。").rows[0]))).toMatch(/^能量 \[=.*2.*3.*\] 守恒。$/);
  expect(written(runsOf(diff("电价[^1]上涨。\n\n[^1]: 见省发改委公告。", "电价[^1]上涨。\n\n[^1]: 见国家发改委公告。").rows[0]))).toBe("电价[=见[-省][+国家]发改委公告。]上涨。");
});

test("code is compared within its lines", () => {
  expect(written(runsOf(diff("```js\nlet a = 1;\nlet b = 2;\n```", "```js\nlet a = 1;\nlet b = 3;\n```").rows[0]))).toBe("let a = 1;\nlet b = [-2][+3];");
});

test("a block of a kind nobody knows here is compared all the same", () => {
  const box = (text: string, tone: string) => ({ type: "doc", content: [{ type: "noticeBox", attrs: { tone }, content: [{ type: "paragraph", content: [{ type: "text", text }] }] }] }) as unknown as Doc;
  expect(diff(box("这是一段说明文字", "info"), box("这是一段补充文字", "warn")).rows).toMatchObject([{ is: "changed", change: { attributes: [{ name: "tone" }], inside: { of: "blocks", rows: [{ is: "changed" }] } } }]);
});

// What compared everything with everything would outlast each of the tests below: they take a second or so.
const compared = (before: ArticleContent, after: ArticleContent) => diffContents(before, after, "zh-CN");
const long = longArticle(50_000);
const letters = (seed: number, count: number) => Array.from({ length: count }, (_, at) => String.fromCodePoint(0x4e00 + ((at * at * 31 + at * 17 + seed * 7_919) % 3_000))).join("");
const vocabulary = "的 了 在 是 和 有 我们 记者 机房 电价 水价 县城 全省 建成 投资 去年 今年 亿元 公司 表示 认为 问题 项目 工程 发展 政府 部门 企业 市场 技术 数据 网络 算力 人工智能 模型 芯片 一个 这个 可以 没有 通过 对于 其中 ， 。 、".split(" ");
/** Words as a report has them: a few of them everywhere. */
const report = (seed: number, characters: number) => {
  let state = seed;
  const below = (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state / 2_147_483_648) * limit;
  };
  let words = "";
  while (words.length < characters) words += vocabulary[Math.floor(below(below(vocabulary.length)))] ?? "";
  return words;
};
const random = (seed: number): ArticleContent => ({ ...long, body: { type: "doc", content: Array.from({ length: 350 }, (_, at) => ({ type: "paragraph", content: [{ type: "text", text: report(seed + at * 13, 145) }] })) } });

test("50,000 characters fully rewritten come to an end", () => {
  const found = compared(random(1), random(500_000));
  expect(found.rows.length).toBeGreaterThanOrEqual(350);
  expectBothSides(random(1), random(500_000));
});

test("paragraphs of 50,000 characters against as many lists of other words", () => {
  const body = random(7).body.content.slice(0, 149).map((block): Doc["content"][number] => ({ type: "blockquote", content: [block, block] }));
  const found = compared({ ...random(3), body: { type: "doc", content: random(3).body.content.slice(0, 149) } }, content({ type: "doc", content: body }));
  expect(found.rows.length).toBeGreaterThanOrEqual(149);
});

test("50,000 characters with a word changed in every paragraph", () => {
  const after = JSON.parse(JSON.stringify(long).replaceAll("三分之一", "四分之一")) as ArticleContent;
  const found = compared(long, after);
  expect(found.rows.filter(({ is }) => is === "changed").length).toBeGreaterThan(200);
});

test("one paragraph of 50,000 characters against another", () => {
  for (const text of [letters, report]) expect(compared(content(text(1, 50_000)), content(text(2, 50_000))).rows.length).toBeGreaterThan(0);
});

test("ten thousand short paragraphs, all alike and none the same", () => {
  const doc = (mark: string): Doc => ({ type: "doc", content: Array.from({ length: 10_000 }, (_, at) => ({ type: "paragraph", content: [{ type: "text", text: `第${at}项${mark}` }] })) });
  expect(compared(content(doc("完成")), content(doc("未完"))).rows.length).toBeGreaterThanOrEqual(10_000);
});
