/** For tests: an article as a page prints it, and the site around it. */
import type { SafeHtml } from "#lib/content/types";
import { defaultSiteSettings } from "#lib/settings/types";
import type { PrintedPicture, PublishedArticle, Site } from "./types.ts";

export const site: Site = { settings: defaultSiteSettings, sections: [], logo: null, social: null };

export const picture: PrintedPicture = {
  id: 1, width: 1600, height: 1000, color: 3, alt: "山", caption: "", credit: "", inBody: false,
  renditions: [{ format: "webp", width: 1600, height: 1000, path: "/media/h/1600.webp" }, { format: "jpeg", width: 960, height: 600, path: "/media/h/960.jpeg" }, { format: "jpeg", width: 1600, height: 1000, path: "/media/h/1600.jpeg" }],
};

export function article(given: Partial<PublishedArticle> = {}): PublishedArticle {
  return {
    id: 7, publicationId: 70, slug: "zhangben", path: "/a/7-zhangben", language: "zh-CN", section: { slug: "tech", name: "科技", description: "" },
    kicker: "", headline: "一座县城的算力账本", standfirst: "账单先到。", bylines: [{ name: "记者甲", slug: "jia" }, { name: "特约乙", slug: null }],
    cover: picture, label: null, minutes: 3, firstPublishedAt: new Date("2026-11-23T00:00:00Z"), kind: "original", note: "", metaDescription: "", social: null,
    // A body is made by render(); here it only has to be there.
    html: "<p>正文</p>" as SafeHtml, text: "正文", outline: [], characters: 2, responsibleEditor: "编辑乙",
    sources: [{ name: "招标公告", url: "https://example.com/notice", originalAuthor: "", originalHeadline: "", relation: "basis" }], ledger: null,
    tags: [{ name: "算力", slug: "suanli" }], publishedAt: new Date("2026-11-23T02:00:00Z"), number: 1, translations: [], record: null, corrections: [], series: null, related: [], ...given,
  };
}
