/** The author's note that stands in brackets or under its own name at the end of a story. */

const pairs: Record<string, string> = { "(": ")", "（": "）", "[": "]", "【": "】", "〔": "〕" };
const speaksOfOrigin = /作者|笔者|译者|本文|原文|原载|原标题|刊于|刊载|转自|摘自|摘编|选自|改编自|整理|编译|供稿|演讲|口述|系.{1,30}(?:教授|研究员|院长|主任|记者|学者|博士|作家)|^文章|is (?:a|an|the)\b|the (?:author|writer)|this (?:article|essay|story|piece|column)|originally|first (?:appeared|published)|translated|adapted|contribut/iu;
const named = /^(?:作者(?:简介|系|为|介绍|是)|本文作者|关于作者|译者简介|原作者简介|About the author|The (?:author|writer) (?:is|was)\b|This (?:article|essay|piece|story) (?:is|was|first|originally)\b|原载于?|本文(?:原载|首发|刊于|原刊|系))/iu;
const notNotes = /^(?:完|全文完|本文完|未完待续|待续|end|the end)$/iu;

/**
 * The text of a note, without one pair of brackets around the whole of it; null for a paragraph of the story.
 * `（完）` is the story's end mark and stays in it. `Jane Doe is a reporter` is a note where Jane Doe is the author.
 */
export function noteIn(line: string, author = ""): string | null {
  const text = line.trim();
  const inner = insideBrackets(text);
  const introduces = author.split(/, /).some((name) => name.length > 3 && text.startsWith(name) && /^,? (?:is|was|writes|reports|covers|edits|teaches)\b/.test(text.slice(name.length)));
  if (inner === null) return (introduces || named.test(text)) && text.length <= 600 ? text : null;
  if (notNotes.test(inner) || inner.length > 1_000) return null;
  return inner.length >= 12 || speaksOfOrigin.test(inner) ? inner : null;
}

/** What stands inside, when the first bracket closes at the very end. */
function insideBrackets(text: string): string | null {
  const close = pairs[text[0] ?? ""];
  if (close === undefined || !/[)）\]】〕]$/u.test(text)) return null;
  let depth = 0;
  for (const [at, character] of [...text].entries()) {
    if (pairs[character] !== undefined) depth++;
    else if (/[)）\]】〕]/u.test(character)) depth--;
    if (depth === 0 && at < [...text].length - 1) return null;
  }
  return depth === 0 ? text.slice(1, -1).trim() : null;
}
