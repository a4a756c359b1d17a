import { expect, test } from "vitest";
import type { Lang } from "#lib/i18n/languages";
import { blocks as blocksEn } from "#messages/en/blocks";
import { comfort as comfortEn } from "#messages/en/comfort";
import { blocks as blocksZh } from "#messages/zh-CN/blocks";
import { comfort as comfortZh } from "#messages/zh-CN/comfort";
import { actionNames, actionWords, type Command, findCommands } from "./commands.ts";
import { keysByGroup, spelled } from "./key-words.tsx";

const words = { "zh-CN": { ...comfortZh.action }, en: { ...comfortEn.action } };
const commandsIn = (language: Lang): Command[] => [
  ...actionNames.map((name): Command => ({ id: name, group: "action", name: words[language][name], hint: "", found: actionWords[name], run: () => {} })),
  { id: "heading-0", group: "heading", name: "电从哪里来 ＧＰＵ", hint: "", found: { pinyin: [], words: ["电从哪里来 ＧＰＵ"] }, run: () => {} },
];
const first = (query: string, language: Lang = "zh-CN") => findCommands(commandsIn(language), query)[0]?.id;

test("every action is found by its name in the language of the desk", () => {
  for (const language of ["zh-CN", "en"] as const) for (const name of actionNames) expect(first(words[language][name], language), words[language][name]).toBe(name);
});

test("actions are found by Chinese, pinyin, initials and English, also with an input method at work", () => {
  for (const query of ["替换", "tihuan", "ti'huan", "th", "replace", "ＦＩＮＤ", "chazhao"]) expect(first(query), query).toBe("find");
  for (const query of ["dagang", "dg", "大纲", "outline"]) expect(first(query), query).toBe("outline");
});

test("a heading is found by any part of it, in either width; nonsense finds nothing, nothing typed everything", () => {
  for (const query of ["哪里", "gpu", "GPU"]) expect(first(query), query).toBe("heading-0");
  expect(findCommands(commandsIn("en"), "qqqq")).toEqual([]);
  expect(findCommands(commandsIn("en"), " ").length).toBe(actionNames.length + 1);
});

test("every block of the menu has its words in both languages", () => {
  expect(Object.keys(blocksEn.slash)).toEqual(Object.keys(blocksZh.slash));
});

test("keys are spelled as each machine writes them", () => {
  expect(spelled("Mod+Alt+O", true)).toBe("⌥⌘O");
  expect(spelled("Mod+Alt+O", false)).toBe("Ctrl+Alt+O");
  expect(spelled("Mod+Shift+Z", true)).toBe("⇧⌘Z");
  expect(spelled("?", false)).toBe("?");
  const listed = Object.values(keysByGroup).flat().map(([name]) => name);
  expect(listed.toSorted()).toEqual(Object.keys(comfortZh.keys.of).toSorted());
});
