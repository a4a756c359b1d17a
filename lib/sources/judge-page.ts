/** Whether a page that came is the page that was asked for: one that asks who one is has an answer of its own. Pure. */
import { textOf } from "./passages.ts";
import type { ReadWords } from "./read-bytes.ts";

/** Characters: a story of less has not been read. */
const fewest = 30;
/** A page with a field for a password and this much text is a story with a door beside it. */
const enough = 600;
const doors = /(?:^|[/.?&=_-])(?:log-?in|sign-?in|passport|sso|cas|auth|oauth2?|account|subscribe|paywall|denglu)(?:[/.?&=_-]|$)/i;
const words = /请(?:先)?登录|登录后(?:查看|阅读|继续)|扫码登录|会员专享|sign in to (?:continue|read)|log in to (?:continue|read)|subscribe to (?:continue|read)|please (?:log|sign) in/i;

export function hasWords({ passages }: Pick<ReadWords, "passages">): boolean {
  return textOf(passages).replace(/\s/g, "").length >= fewest;
}

/** @param asked the address that was asked, `url` the one that answered. */
export function asksWhoOneIs({ asked, url, words: { passages, password, type } }: { asked: string; url: string; words: Pick<ReadWords, "passages" | "password" | "type"> }): boolean {
  if (type !== "text/html") return false;
  const text = textOf(passages);
  if (text.length >= enough) return false;
  const sentThere = placeOf(asked) !== placeOf(url) && doors.test(placeOf(url)) && !doors.test(placeOf(asked));
  return password || sentThere || words.test(text);
}

function placeOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? address : `${url.hostname}${url.pathname}`;
}
