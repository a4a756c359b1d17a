/** What an administrator says about the whole site; one row of `settings` under the key "site". */
import { z } from "zod";
import { httpUrl } from "#lib/articles/url";
import { cleanText } from "#lib/content/clean";
import { labelSettingsSchema } from "#lib/labels/settings";
import { defaultLabelSettings } from "#lib/labels/types";
import { lineInput, nameInput } from "#lib/people/inputs";

/** The key of that row. */
export const siteSettingsKey = "site";

const line = (max: number) => lineInput(max);
const paragraphs = (max: number) => z.string().max(max * 4).transform((raw) => cleanText(raw.replaceAll("\r\n", "\n")).trim()).pipe(z.string().max(max));
const inBoth = (max: number) => z.object({ "zh-CN": nameInput(max), en: nameInput(max) });

export const siteSettingsSchema = z.object({
  name: inBoth(40),
  /** The line under the name. */
  line: z.object({ "zh-CN": line(80), en: line(80) }),
  defaultLanguage: z.enum(["zh-CN", "en"]),
  /** IANA name; printed dates use it. */
  timeZone: z.string().max(60).refine(isTimeZone),
  logoMediaId: z.int().positive().nullable(),
  /** Shown by other sites beside a link to a page without a picture of its own. */
  socialMediaId: z.int().positive().nullable(),
  /** ICP备案号, 公安备案号, 互联网新闻信息服务许可证编号. */
  icp: line(60),
  policeFiling: line(60),
  licence: line(60),
  /** Mail address or telephone number for complaints. */
  complaints: line(120),
  /** What the newsroom says of its use of AI, before what the software says of itself: plain paragraphs. */
  aboutAi: z.object({ "zh-CN": paragraphs(4_000), en: paragraphs(4_000) }),
  /** The newsroom's own terms, before what the software says of labels. */
  terms: z.object({ "zh-CN": paragraphs(4_000), en: paragraphs(4_000) }),
  /** Words, place and codes of AI labels, and what of the record is public. */
  aiLabel: labelSettingsSchema,
  /** Which programs of AI makers may read, by what they read for. */
  aiCrawlers: z.object({ training: z.boolean(), search: z.boolean(), user: z.boolean() }),
  /** Address of the WebSub hub that is told of every change of the feeds; empty: none. */
  hub: httpUrl,
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;

export const defaultSiteSettings: SiteSettings = {
  name: { "zh-CN": "邻家", en: "Linjia" },
  line: { "zh-CN": "每一句话都有出处", en: "Every sentence has a source" },
  defaultLanguage: "zh-CN",
  timeZone: "Asia/Shanghai",
  logoMediaId: null,
  socialMediaId: null,
  icp: "",
  policeFiling: "",
  licence: "",
  complaints: "",
  // Answers lead readers here with a source; a model that has been trained does not.
  aiCrawlers: { training: false, search: true, user: true },
  hub: "",
  aboutAi: { "zh-CN": "", en: "" },
  terms: { "zh-CN": "", en: "" },
  aiLabel: defaultLabelSettings,
};

function isTimeZone(name: string): boolean {
  // PostgreSQL reads the sign of +08:00 the other way round.
  if (!/^[a-z]/i.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
