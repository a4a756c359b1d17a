/** Everything that can be done here, with the words it is found by. */
import { openAssistant } from "../assistant/entries.ts";
import { mayAsk } from "../assistant/state.ts";
import { insertEntry } from "../body/insert.ts";
import type { Room } from "../context.ts";
import { beginComment } from "../comments/begin.ts";
import { goToOpen } from "../facts/go.ts";
import { openPanel } from "../panel/open-panel.ts";
import { generatedOf } from "../generated/state.ts";
import { mayRevise, readingOf } from "../reading.ts";
import { entryNames, entryWords } from "../slash/entries.ts";
import { rankOf, type SearchWords, unfound, wantedWord } from "../slash/search-words.ts";
import { toggleRevising } from "../suggest/state.ts";
import { move } from "./block-keys.ts";
import { goToHeading, headingsOf } from "./headings.ts";
import { copyMarkdown, saveMarkdown } from "./markdown-out.ts";
import { comfortOf, openFind, toggleFocus } from "./state.ts";
import { textCommands } from "./text-commands.ts";

export type CommandGroup = "action" | "text" | "block" | "heading";
export type Command = { id: string; group: CommandGroup; name: string; hint: string; found: SearchWords; run: () => void };

export const actionWords = {
  publishPanel: { pinyin: ["fa bu mian ban", "fa bu"], words: ["发布面板", "发布", "publish", "schedule"] },
  detailsPanel: { pinyin: ["gao jian zi liao", "zi liao", "lan mu", "biao qian"], words: ["稿件资料", "资料", "栏目", "标签", "署名", "details", "section", "tags"] },
  comment: { pinyin: ["ping lun", "pi zhu"], words: ["评论", "批注", "comment", "remark"] },
  read: { pinyin: ["shen du", "yue du"], words: ["审读", "阅读", "read", "review"] },
  factsPanel: { pinyin: ["shi shi", "shi shi mian ban", "he dui"], words: ["事实面板", "事实", "核对", "facts", "claims", "check"] },
  nextClaim: { pinyin: ["xia yi chu", "dai he", "xia yi chu dai he"], words: ["下一处待核的事实", "待核", "next open claim", "next claim"] },
  previousClaim: { pinyin: ["shang yi chu", "shang yi chu dai he"], words: ["上一处待核的事实", "previous open claim", "previous claim"] },
  assist: { pinyin: ["zhu shou", "xie zuo zhu shou"], words: ["助手", "写作助手", "模型", "assistant", "model"] },
  searchPanel: { pinyin: ["sou suo yu fen xiang", "miao shu", "fen xiang tu"], words: ["搜索与分享", "描述", "分享", "网址", "seo", "description", "sharing", "slug"] },
  preview: { pinyin: ["yu lan"], words: ["预览", "preview"] },
  save: { pinyin: ["bao cun", "li ji bao cun"], words: ["立即保存", "保存", "save"] },
  find: { pinyin: ["cha zhao", "ti huan", "sou suo"], words: ["查找和替换", "查找", "替换", "搜索", "find", "replace", "search"] },
  outline: { pinyin: ["da gang", "mu lu"], words: ["大纲", "目录", "outline", "headings"] },
  focus: { pinyin: ["zhuan zhu xie zuo", "zhuan zhu"], words: ["专注写作", "专注", "focus", "zen", "undisturbed"] },
  counts: { pinyin: ["zi shu", "tong ji"], words: ["字数", "统计", "count", "words", "characters"] },
  keys: { pinyin: ["kuai jie jian", "jian pan"], words: ["快捷键", "键盘", "keyboard", "shortcuts", "help"] },
  link: { pinyin: ["lian jie", "wang zhi"], words: ["链接", "网址", "link", "url"] },
  revise: { pinyin: ["xiu ding mo shi", "xiu ding"], words: ["修订模式", "修订", "track changes", "suggesting", "revise"] },
  declare: { pinyin: ["shen bao", "biao zhi", "sheng cheng"], words: ["申报AI生成", "申报", "标识", "ai", "declare", "generated", "label"] },
  declareAll: { pinyin: ["quan wen", "shen bao quan wen"], words: ["申报全文", "全文AI生成", "declare all", "whole text"] },
  undo: { pinyin: ["che xiao"], words: ["撤销", "undo"] },
  redo: { pinyin: ["chong zuo"], words: ["重做", "redo"] },
  copyMarkdown: { pinyin: ["fu zhi", "fu zhi cheng markdown"], words: ["复制成 Markdown", "复制成markdown", "copy as markdown", "markdown"] },
  saveMarkdown: { pinyin: ["xia zai", "dao chu", "cun cheng markdown"], words: ["存成 Markdown 文件", "导出", "下载", "save as a markdown file", "export", "download"] },
  moveUp: { pinyin: ["shang yi", "yi dong"], words: ["上移一段", "上移", "移动", "move up"] },
  moveDown: { pinyin: ["xia yi", "yi dong"], words: ["下移一段", "下移", "移动", "move down"] },
  back: { pinyin: ["hui dao gao jian", "lie biao", "tui chu"], words: ["回到稿件列表", "稿件", "退出", "back", "articles", "leave"] },
} satisfies Record<string, SearchWords>;
type ActionName = keyof typeof actionWords;
export const actionNames = Object.keys(actionWords) as ActionName[];

/** Those that change the text. */
const revising: ReadonlySet<ActionName> = new Set<ActionName>(["save", "link", "revise", "declare", "declareAll", "assist", "undo", "redo", "moveUp", "moveDown"]);

export function commandsOf(place: Room, hints: Partial<Record<string, string>>): Command[] {
  const { room, t } = place;
  const revise = mayRevise(room);
  const run = actionsOf(place);
  const actions = actionNames.filter((name) => (revise || !revising.has(name)) && (name !== "assist" || mayAsk(room))).map((name): Command => ({ id: name, group: "action", name: t.comfort.action[name], hint: hints[name] ?? "", found: actionWords[name], run: run[name] }));
  const words = { ...t.slash.entry, ...t.insets.slash, ...t.blocks.slash };
  const blocks = revise ? entryNames.map((name): Command => ({ id: `block-${name}`, group: "block", name: words[name].name, hint: words[name].hint, found: entryWords[name], run: () => insertHere(place, name) })) : [];
  const editor = room.body.get();
  const headings = editor ? headingsOf(editor).map((heading, at): Command => ({ id: `heading-${at}`, group: "heading", name: heading.text, hint: "", found: { pinyin: [], words: [heading.text] }, run: () => goToHeading(editor, heading) })) : [];
  const text = editor && revise ? textCommands(editor, t).map((command): Command => ({ ...command, group: "text", hint: "" })) : [];
  return [...actions, ...text, ...blocks, ...headings];
}

/** Best first; nothing typed yet shows everything in its order. Headings are found by any part of them. */
export function findCommands(commands: readonly Command[], query: string): Command[] {
  const wanted = wantedWord(query);
  if (wanted === "") return [...commands];
  const rank = (command: Command) => Math.min(rankOf(command.found, wanted), wantedWord(command.name).includes(wanted) ? 3 : unfound);
  const ranked = commands.map((command) => ({ command, at: rank(command) })).filter(({ at }) => at < unfound);
  return ranked.sort((one, other) => one.at - other.at).map(({ command }) => command);
}

function actionsOf(place: Room): Record<ActionName, () => void> {
  const { room } = place;
  const comfort = comfortOf(room);
  const show = (name: "outline" | "counts" | "keys") => () => comfort.window.set(name);
  const withBody = (act: (editor: NonNullable<ReturnType<typeof room.body.get>>) => void) => () => {
    const editor = room.body.get();
    if (editor) act(editor);
  };
  return {
    publishPanel: () => openPanel(room, "publish", "publish"),
    detailsPanel: () => openPanel(room, "details", "section"),
    comment: () => beginComment(room),
    read: () => readingOf(room).set(!readingOf(room).get()),
    factsPanel: () => openPanel(room, "facts", "facts"),
    nextClaim: () => goToOpen(place, 1),
    previousClaim: () => goToOpen(place, -1),
    assist: () => openAssistant(room),
    searchPanel: () => openPanel(room, "search", "search"),
    // The ways by which the header's links save first.
    preview: () => document.querySelector<HTMLElement>(".ed-preview")?.click(),
    save: () => void room.saver.saveNow(),
    find: () => openFind(room),
    outline: show("outline"),
    counts: show("counts"),
    keys: show("keys"),
    focus: () => toggleFocus(room),
    link: () => room.linking.set(true),
    revise: () => toggleRevising(place),
    declare: () => generatedOf(room).declaring.set("selected"),
    declareAll: () => generatedOf(room).declaring.set("all"),
    undo: withBody((editor) => editor.chain().focus().undo().run()),
    redo: withBody((editor) => editor.chain().focus().redo().run()),
    copyMarkdown: () => void copyMarkdown(place),
    saveMarkdown: () => saveMarkdown(place),
    moveUp: withBody((editor) => move(place, editor, -1)),
    moveDown: withBody((editor) => move(place, editor, 1)),
    back: () => document.querySelector<HTMLElement>(".ed-back")?.click(),
  };
}

function insertHere(place: Room, name: (typeof entryNames)[number]): void {
  const editor = place.room.body.get();
  if (!editor) return;
  const { to } = editor.state.selection;
  insertEntry(place, name, { from: to, to });
}
