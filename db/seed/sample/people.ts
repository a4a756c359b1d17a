/** The people and sections of the sample newsroom; all invented. */

import type { SamplePerson, SampleSection } from "./types.ts";

export const samplePeople: readonly SamplePerson[] = [
  {
    key: "cen-wanzhou",
    name: "岑晚舟",
    nameEn: "Cen Wanzhou",
    slug: "cen-wanzhou",
    role: "author",
    bio: {
      "zh-CN": "邻家记者，写公共财政和基础设施。习惯先读附件，再读正文。",
      en: "Cen Wanzhou reports on public money and what it builds. She reads the annexes first.",
    },
  },
  {
    key: "luo-zhiwei",
    name: "罗知微",
    nameEn: "Luo Zhiwei",
    slug: "luo-zhiwei",
    role: "author",
    bio: {
      "zh-CN": "邻家科技记者，做过五年软件测试。关心机器在普通人手里的样子。",
      en: "Luo Zhiwei covers technology after five years as a software tester, mostly in places where nobody calls it technology.",
    },
  },
  {
    key: "shi-yinan",
    name: "施以南",
    nameEn: "Shi Yinan",
    slug: "shi-yinan",
    role: "author",
    bio: {
      "zh-CN": "邻家文化记者，写手艺、方言和旧纸。随身带一支录音笔和两块备用电池。",
      en: "Shi Yinan writes about crafts, dialects and old paper, and carries two spare batteries for her recorder.",
    },
  },
  {
    key: "wu-xiaoman",
    name: "邬小满",
    nameEn: "Wu Xiaoman",
    slug: "wu-xiaoman",
    role: "author",
    bio: {
      "zh-CN": "邻家财经记者，写劳动、物价和小生意。相信每张小票背面都有一篇稿子。",
      en: "Wu Xiaoman writes about work, prices and small businesses, and keeps every receipt.",
    },
  },
  {
    key: "zhu-qiming",
    name: "祝启明",
    nameEn: "Zhu Qiming",
    slug: "zhu-qiming",
    role: "editor",
    bio: {
      "zh-CN": "邻家编辑，负责时政、财经两个栏目。",
      en: "Zhu Qiming edits Linjia’s politics and business sections.",
    },
  },
  {
    key: "zhong-yiru",
    name: "钟意如",
    nameEn: "Zhong Yiru",
    slug: "zhong-yiru",
    role: "editor",
    bio: {
      "zh-CN": "邻家编辑，负责科技、人工智能和文化栏目，也管英文版。",
      en: "Zhong Yiru edits technology, AI and culture, and looks after the English pages.",
    },
  },
];

export const sampleSections: readonly SampleSection[] = [
  { key: "politics", slug: "politics", name: { "zh-CN": "时政", en: "Politics" } },
  { key: "tech", slug: "tech", name: { "zh-CN": "科技", en: "Technology" } },
  { key: "ai", slug: "ai", name: { "zh-CN": "人工智能", en: "AI" } },
  { key: "business", slug: "business", name: { "zh-CN": "财经", en: "Business" } },
  { key: "culture", slug: "culture", name: { "zh-CN": "文化", en: "Culture" } },
];

/** Stands under every sample story, so that nobody takes it for news. */
export const sampleNote: Record<"zh-CN" | "en", string> = {
  "zh-CN": "这是一篇示例文章，文中的地名、机构、人物和数字都是虚构的。",
  en: "This is a sample story. Its places, organisations, people and figures are invented.",
};
