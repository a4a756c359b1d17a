/** 简体与繁体互转。 */
export const writing = {
  what: "整理什么",
  kinds: { tidy: "标点和空格", traditional: "转为繁体", simplified: "转为简体" },
  working: "正在对照……",
  failed: "简繁对照没有完成，请再试一次。",
  nothing: { traditional: "没有要转的，正文已经是繁体。", simplified: "没有要转的，正文已经是简体。" },
  lead: (count: number, words: number) => `${words} 种写法，共 ${count} 处。只换字，不换词；勾上的才会改，改过以后可以撤销。`,
  bodyOnly: "只转正文；标题、导读和图说请自己改。",
  times: (count: number) => `${count} 处`,
  apply: (count: number) => `改这 ${count} 处`,
  applied: (count: number) => `改了 ${count} 处。`,
};
