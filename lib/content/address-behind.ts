/** Where a link really leads: some programs and sites send every reader past themselves first. */

const doors: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/www\.google\.[a-z.]{2,6}\/url$/i, "q"],
  [/^https?:\/\/[a-z0-9-]+\.safelinks\.protection\.outlook\.com\//i, "url"],
  [/^https?:\/\/link\.zhihu\.com\/$/i, "target"],
  [/^https?:\/\/link\.juejin\.cn\/$/i, "target"],
  [/^https?:\/\/www\.jianshu\.com\/go-wild$/i, "url"],
];

/** The address itself where it names no other. */
export function addressBehind(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const way = doors.find(([door]) => door.test(url.origin + url.pathname));
  const behind = way ? url.searchParams.get(way[1]) : null;
  return behind && /^https?:\/\//i.test(behind) && URL.canParse(behind) ? behind : address;
}
