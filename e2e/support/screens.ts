/** Who meets what at every screen. */

export type Visitor = "anonymous" | "author" | "editor" | "chief" | "admin";
export const visitors: Visitor[] = ["anonymous", "author", "editor", "chief", "admin"];
/** `in`: the screen; `door`: sent to sign in; `hidden`: nothing here for you. */
export type Answer = "in" | "door" | "hidden";
const everybody = { anonymous: "in", author: "in", editor: "in", chief: "in", admin: "in" } as const;
const nobody = { anonymous: "hidden", author: "hidden", editor: "hidden", chief: "hidden", admin: "hidden" } as const;
const staff = { anonymous: "door", author: "in", editor: "in", chief: "in", admin: "in" } as const;
const editors = { anonymous: "door", author: "hidden", editor: "in", chief: "in", admin: "in" } as const;
const chiefs = { anonymous: "door", author: "hidden", editor: "hidden", chief: "in", admin: "in" } as const;
const admins = { anonymous: "door", author: "hidden", editor: "hidden", chief: "hidden", admin: "in" } as const;
/** An article that another author wrote, in the section of the editor. */
const foreignArticle = editors;

/** Who meets what at every screen. A route that stands in the application and not here makes the first test fail. */
export const screens: Record<string, Record<Visitor, Answer>> = {
  "/[lang]": everybody,
  "/[lang]/[...missing]": nobody,
  "/[lang]/a/[ref]": everybody,
  "/[lang]/about/ai": everybody,
  "/[lang]/about/privacy": everybody,
  "/[lang]/about/sitemap": everybody,
  "/[lang]/about/terms": everybody,
  "/[lang]/archive": everybody,
  "/[lang]/archive/[month]": everybody,
  "/[lang]/by/[slug]": everybody,
  "/[lang]/corrections": everybody,
  "/[lang]/search": everybody,
  "/[lang]/section/[slug]": everybody,
  "/[lang]/series": everybody,
  "/[lang]/series/[slug]": everybody,
  "/[lang]/tag/[slug]": everybody,
  "/desk": staff,
  "/desk/[...missing]": { anonymous: "door", author: "hidden", editor: "hidden", chief: "hidden", admin: "hidden" },
  "/desk/articles": staff,
  "/desk/articles/[id]": foreignArticle,
  "/desk/articles/[id]/facts": { ...foreignArticle, anonymous: "hidden" },
  "/desk/articles/[id]/comments": { ...foreignArticle, anonymous: "hidden" },
  "/desk/articles/[id]/comments/people": { ...foreignArticle, anonymous: "hidden" },
  "/desk/articles/[id]/details": { ...foreignArticle, anonymous: "hidden" },
  "/desk/articles/[id]/generations": { ...foreignArticle, anonymous: "hidden" },
  "/desk/articles/[id]/history": { ...foreignArticle, anonymous: "hidden" },
  "/desk/articles/[id]/history/[number]": { ...foreignArticle, anonymous: "hidden" },
  "/desk/articles/[id]/history/writers": { ...foreignArticle, anonymous: "hidden" },
  "/desk/articles/[id]/preview": foreignArticle,
  "/desk/articles/[id]/preview-links": { ...foreignArticle, anonymous: "hidden" },
  "/desk/articles/[id]/terms": { ...foreignArticle, anonymous: "hidden" },
  "/desk/articles/[id]/sources": { ...foreignArticle, anonymous: "hidden" },
  "/desk/audit": admins,
  "/desk/audit/export": { ...admins, anonymous: "hidden" },
  "/desk/backups": admins,
  "/desk/backups/[name]": { anonymous: "hidden", author: "hidden", editor: "hidden", chief: "hidden", admin: "hidden" },
  "/desk/backups/progress": { ...admins, anonymous: "hidden" },
  "/desk/redirects": admins,
  "/desk/settings/house": admins,
  "/desk/articles/[id]/review": { ...foreignArticle, anonymous: "hidden" },
  "/desk/articles/[id]/sheet": foreignArticle,
  "/desk/review": staff,
  "/desk/calendar": staff,
  "/desk/copies": chiefs,
  "/desk/copies/[id]/[format]": { anonymous: "hidden", author: "hidden", editor: "hidden", chief: "hidden", admin: "hidden" },
  "/desk/help": staff,
  "/desk/help/[area]": staff,
  "/desk/home": chiefs,
  "/desk/home/preview/[language]": chiefs,
  "/desk/import": staff,
  "/desk/notices": staff,
  "/desk/notices/unread": { ...staff, anonymous: "hidden" },
  "/desk/people": admins,
  "/desk/profile": staff,
  "/desk/reposts": staff,
  "/desk/people/[person]": admins,
  "/desk/profile/security": staff,
  "/desk/sections": admins,
  "/desk/series": editors,
  "/desk/settings": admins,
  "/desk/settings/sign-in": admins,
  "/desk/settings/storage": admins,
  "/desk/sources": staff,
  "/desk/sources/[source]": editors,
  "/desk/tags": editors,
  "/desk/terms": staff,
  "/desk/terms/[number]": staff,
  "/desk/terms/[number]/csv": { ...staff, anonymous: "hidden" },
  "/invite/[token]": everybody,
  "/preview/[token]": nobody,
  "/reset/[token]": everybody,
  "/setup": everybody,
  "/sign-in": everybody,
  "/sign-in/forgot": everybody,
  "/sign-in/set-up": { anonymous: "door", author: "in", editor: "in", chief: "in", admin: "in" },
};
