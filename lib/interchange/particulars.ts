/** Reads the line of particulars under a headline: time, source, author, editor. */
import { bareNames, editorsNames, latinNamesAlone, namesAfterLabel, namesOnByline } from "./names.ts";
import { type Clock, findTime, type FoundTime } from "./times.ts";

export type Particulars = { time?: FoundTime; source?: string; author?: string; editor?: string; url?: string; headline?: string; kicker?: string; standfirst?: string; tags?: string[] };
type Field = "time" | "updated" | "source" | "author" | "editor" | "counter" | "url" | "headline" | "kicker" | "standfirst" | "tags";

const fields: readonly [Field, string][] = [
  ["updated", "更新时间|更新日期|更新于|最后更新|修改时间|last updated|updated on|updated|modified"],
  ["time", "发布时间|发表时间|发布日期|发表日期|出版日期|发稿时间|刊发时间|创建时间|发布于|发表于|时间|日期|published on|published|publication date|posted on|posted|date"],
  ["source", "来源|稿源|信息来源|新闻来源|文章来源|稿件来源|来源网站|转载自|摘自|出处|source|via"],
  ["editor", "责任编辑|责编|本文编辑|本期编辑|值班编辑|网络编辑|编辑|编审|edited by|editor"],
  ["author", "原作者|作者|记者|本报记者|撰稿人|撰稿|撰文|通讯员|文字|author|authors|by line|byline|reporter|written by"],
  ["counter", "校对|审核|审校|监制|签发|初审|复审|终审|点击数|点击量|点击|浏览次数|浏览量|浏览|阅读量|阅读数|阅读|人气|访问量|评论数|评论|字数|字号|字体|分享到|分享|打印|收藏|栏目|频道|分类|views|reads|comments|category|section|share"],
  ["url", "原文链接|原文地址|链接|网址|original url|url|link"],
  ["headline", "标题|题目|headline|title"],
  ["kicker", "引题|肩题|眉题|kicker"],
  ["standfirst", "导读|摘要|内容提要|内容摘要|提要|核心提示|导语|standfirst|abstract|summary|lead"],
  ["tags", "关键词|关键字|标签|tags|keywords"],
];
const fieldOf = new Map<string, Field>(fields.flatMap(([field, words]) => words.split("|").map((word): [string, Field] => [word, field])));
const words = [...fieldOf.keys()].sort((a, b) => b.length - a.length).join("|");
const label = new RegExp(String.raw`(?<![\p{L}\p{N}])[【\[（(]?\s*(${words})\s*(?:[:：]|】|\])\s*`, "giu");
/** These may be written without a colon when a time follows. */
const bareTimeLabel = /(?:发布于|发表于|更新于|published on|published|posted on|posted|last updated|updated on|updated)\s*$/iu;
const separators = /[\s|｜/／·•\u3000,，;；:：\-–—()（）【】[\]]+/u;
const outlet = /^\S{2,16}(?:网|社|报|日报|晚报|早报|时报|周报|快报|客户端|电视台|广播|新闻|周刊|杂志|在线|财经|传媒|中心|通讯|公众号|记者站)$/u;
const outletInEnglish = /^(?:[A-Z][\w&.'-]*\s?){1,5}(?:News|Times|Post|Journal|Daily|Agency|Press|Review|Weekly|Tribune|Gazette|Herald)$/u;
const sentence = /[。！？!?；;]|，.*，/u;
const longForms: ReadonlySet<Field> = new Set(["standfirst", "kicker", "headline", "tags", "url"]);

/** Reads a line as particulars; null when it is an ordinary line of text. An empty object: labels without values. */
export function readParticulars(line: string, clock: Clock): Particulars | null {
  const text = line.trim();
  if (text === "" || text.length > 2_000) return null;
  const parts = labelled(text);
  const named = parts.filter((part) => part.field !== null);
  if (named.some((part) => part.field !== null && longForms.has(part.field)) && named.length === 1 && parts[0]?.field) return longForm(parts[0].field, parts[0].value);
  if (text.length > 200) return null;
  const found: Particulars = {};
  for (const part of named) if (!take(part.field, part.value, found, clock)) return null;
  const rest = parts.find((part) => part.field === null)?.value ?? "";
  if (!takeUnlabelled(rest, found, clock, named.length > 0)) return null;
  return named.length > 0 || found.time || found.author || found.editor ? found : null;
}

/** The line cut at its labels; what stands before the first has none. */
function labelled(text: string): { field: Field | null; value: string }[] {
  const matches = [...text.matchAll(label)];
  const parts: { field: Field | null; value: string }[] = [{ field: null, value: text.slice(0, matches[0]?.index ?? text.length) }];
  for (const [at, match] of matches.entries()) {
    const value = text.slice(match.index + match[0].length, matches[at + 1]?.index ?? text.length);
    parts.push({ field: fieldOf.get((match[1] ?? "").toLowerCase()) ?? null, value });
  }
  return parts[0]?.value.trim() === "" ? parts.slice(1) : parts;
}

function longForm(field: Field, value: string): Particulars | null {
  const text = value.trim();
  if (text === "") return {};
  if (field === "standfirst") return { standfirst: text };
  if (field === "kicker") return text.length <= 60 ? { kicker: text } : null;
  if (field === "headline") return text.length <= 200 ? { headline: text } : null;
  if (field === "url") return /^https?:\/\/\S+$/.test(text) ? { url: text } : null;
  return text.length <= 200 ? { tags: text.split(/[\s、,，;；]+/).filter((tag) => tag !== "") } : null;
}

/** Puts a labelled value in its place; false when it reads like speech, so that 记者：您怎么看？ stays in the interview. */
function take(field: Field | null, value: string, found: Particulars, clock: Clock): boolean {
  const text = value.trim().replace(/[)）】\]]+$/u, "").trim();
  if (field === "time" || field === "updated") {
    const time = findTime(text, clock);
    if (time && (field === "time" || !found.time)) found.time = time;
    return time ? takeUnlabelled(without(text, time), found, clock, true) : text === "";
  }
  if (field === "counter") return text.length <= 40 && !sentence.test(text);
  if (field === "url") found.url = /https?:\/\/\S+/.exec(text)?.[0] ?? "";
  if (field === "tags") found.tags = text.split(/[\s、,，;；]+/).filter((tag) => tag !== "");
  if (field !== "source" && field !== "author" && field !== "editor") return text.length <= 200;
  const time = findTime(text, clock);
  if (time && !found.time) found.time = time;
  const name = (time ? without(text, time) : text).split(/[|｜]|\s{2,}|\u3000/u).map((part) => part.trim()).find((part) => part !== "") ?? "";
  if (name.length > 60 || sentence.test(name)) return false;
  if (name !== "") found[field] ??= field === "source" ? name.replace(/[\s,，;；·/／-]+$/u, "") : namesAfterLabel(name);
  return true;
}

/** What has no label: a time, and beside it an outlet or names. False when too much is left to be anything but a sentence. */
function takeUnlabelled(text: string, found: Particulars, clock: Clock, certain: boolean): boolean {
  const time = found.time ? null : findTime(text, clock);
  const rest = (time ? without(text, time) : text).trim();
  if (rest === "" && !time) return true;
  if (!time && !certain) return takeNames(text, found);
  if (rest.length > 60 || sentence.test(rest) || /^[，,、]\s*\p{L}{3}/u.test(rest.replace(bareTimeLabel, ""))) return false;
  if (time) found.time = time;
  const [, author = "", account = ""] = /^原创[:：]?\s*(\p{Script=Han}{2,4})\s+(\S{2,20})(?:\s|$)/u.exec(rest) ?? [];
  if (bareNames(author)) Object.assign(found, { author, source: account });
  for (const part of rest.split(/[|｜\u3000·•]|\s{2,}|\s[/／-]\s/u).map((each) => each.trim().replace(/^[,，:：]+|[,，:：]+$/gu, "").trim())) {
    const names = namesOnByline(part);
    if (names) found.author ??= names;
    else if (outlet.test(part) || outletInEnglish.test(part)) found.source ??= part;
    else if (latinNamesAlone(part)) found.author ??= latinNamesAlone(part) ?? "";
    else if (part.split(separators).filter((word) => outlet.test(word)).length === 1) found.source ??= part.split(separators).find((word) => outlet.test(word)) ?? "";
  }
  return rest.length <= 30 || found.source !== undefined || found.author !== undefined || certain;
}

function takeNames(text: string, found: Particulars): boolean {
  const editors = editorsNames(text);
  if (editors) found.editor ??= editors;
  const names = namesOnByline(text);
  if (names) found.author ??= names;
  return names !== null || editors !== null;
}

/** Names alone on a line, which only the place under a headline makes a byline. */
export function readBareNames(line: string): Particulars | null {
  const author = bareNames(line);
  return author === null ? null : { author };
}

function without(text: string, time: FoundTime): string {
  return `${text.slice(0, time.index)} ${text.slice(time.index + time.text.length)}`.replace(bareTimeLabel, "").trim();
}
