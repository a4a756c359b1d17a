/** Drafts with facts in them, and the ledger as a test handles it. */
import type { Page } from "@playwright/test";
import type { Actor } from "#lib/access/actor";
import { makeDraft, makeSection, valueOf } from "#lib/articles/testing";
import type { Lang } from "#lib/i18n/languages";
import { attachText } from "#lib/sources/attach-text";

type Story = { headline: string; standfirst: string; sources: [name: string, words: string][]; body: string; wrong: Record<"amount" | "date" | "quotation", string>; right: Record<"amount" | "date" | "quotation", string> };

/** One false number, one false date and one misquoted sentence against three sources. */
export const stories: Record<Lang, Story> = {
  "zh-CN": {
    headline: "县城的算力账本",
    standfirst: "账单先到。",
    sources: [
      ["招标公告", "本项目总投资27.4亿元，其中七成来自专项债。\n\n本项目于2024年3月18日开标，共采购4,016台机柜。"],
      ["运营公司回函", "截至去年底，机房的平均上架率为31%。"],
      ["采访记录", "“大家都默认会有人来，没有人问过第二个问题。”参与谈判的周敏说。"],
    ],
    body: "项目总投资24.7亿元，其中七成来自专项债。本项目于2024年3月28日开标。\n\n机房里有4,016台机柜，平均上架率为31%。\n\n“大家都默认会有人来，没有人问过第三个问题。”周敏说。",
    wrong: { amount: "24.7亿元", date: "2024年3月28日", quotation: "没有人问过第三个问题" },
    right: { amount: "27.4亿元", date: "2024年3月18日", quotation: "没有人问过第二个问题" },
  },
  en: {
    headline: "The county’s computing bill",
    standfirst: "The bill came first.",
    sources: [
      ["Tender notice", "The total cost of the project is $27.4 million, 70 percent of it from bonds.\n\nBids for the project were opened on March 18, 2024, for 4,016 racks."],
      ["Letter of the operator", "At the end of last year 31% of the racks were in use."],
      ["Interview notes", "“Everybody assumed that somebody would come, and nobody asked the second question,” said Zhou Min, who was at the talks."],
    ],
    body: "The total cost of the project is $24.7 million, 70 percent of it from bonds.\n\nBids for the project were opened on March 28, 2024.\n\nThe hall holds 4,016 racks, and 31% of the racks were in use.\n\n“Everybody assumed that somebody would come, and nobody asked the third question,” said Zhou Min.",
    wrong: { amount: "$24.7 million", date: "March 28, 2024", quotation: "nobody asked the third question" },
    right: { amount: "$27.4 million", date: "March 18, 2024", quotation: "nobody asked the second question" },
  },
};

export async function makeChecked(actor: Actor, given: { language?: Lang; headline?: string; body?: string; sources?: [string, string][]; sectionId?: number } = {}) {
  const language = given.language ?? "zh-CN";
  const story = stories[language];
  const sectionId = given.sectionId ?? (await makeSection()).id;
  const made = await makeDraft({ sectionId, language, actor, headline: given.headline ?? story.headline, standfirst: story.standfirst, body: given.body ?? story.body });
  for (const [name, words] of given.sources ?? story.sources) valueOf(await attachText(actor, { articleId: made.articleId, name, words }));
  return { ...made, story };
}

export const cardsOf = (page: Page, state?: string) => page.locator(state ? `.fc-card[data-state="${state}"]` : ".fc-card");
/** What somebody still has to answer for. */
export const openCardsOf = (page: Page) => page.locator('.fc-card:is([data-state="contradicted"], [data-state="unsupported"])');
/** The words marked so in the text. */
export const markedAs = (page: Page, look: "bad" | "open" | "ok") => page.locator(`.ed-fact-${look}`);
export const openFactsTab = (page: Page, name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
