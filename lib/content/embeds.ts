/** Videos, sounds and posts of other sites that may stand in a text as a card. Pure. */

export const embedSites = ["bilibili", "youtube", "vimeo", "tencent", "youku", "douyin", "weibo", "x", "xiaoyuzhou"] as const;
export type EmbedSite = (typeof embedSites)[number];

/** Hosts, and what their addresses of single pieces look like behind the host. */
const places: Record<EmbedSite, [host: RegExp, path: RegExp][]> = {
  bilibili: [
    [/^(?:www\.|m\.)?bilibili\.com$/, /^\/(?:video\/(?:BV|av)\w+|bangumi\/play\/\w+|opus\/\d+)/],
    [/^live\.bilibili\.com$/, /^\/\d+/],
    [/^b23\.tv$/, /^\/\w+/],
  ],
  youtube: [
    [/^(?:www\.|m\.)?youtube\.com$/, /^\/(?:watch\?(?:.*&)?v=[\w-]+|(?:shorts|live)\/[\w-]+)/],
    [/^youtu\.be$/, /^\/[\w-]+/],
  ],
  vimeo: [[/^(?:www\.)?vimeo\.com$/, /^\/\d+/]],
  tencent: [[/^v\.qq\.com$/, /^\/x\/\w+\/\w+/]],
  youku: [[/^v\.youku\.com$/, /^\/(?:v_show\/id_|video\?vid=)/]],
  douyin: [
    [/^www\.douyin\.com$/, /^\/(?:video|note)\/\d+/],
    [/^v\.douyin\.com$/, /^\/\w+/],
  ],
  weibo: [
    [/^(?:www\.)?weibo\.com$/, /^\/(?:\d+\/\w+|tv\/show\/)/],
    [/^m\.weibo\.cn$/, /^\/(?:status|detail)\/\w+/],
    [/^video\.weibo\.com$/, /^\/show/],
  ],
  x: [[/^(?:www\.|mobile\.)?(?:x|twitter)\.com$/, /^\/\w+\/status\/\d+/]],
  xiaoyuzhou: [[/^www\.xiaoyuzhoufm\.com$/, /^\/episode\/\w+/]],
};

/** The site whose piece an https address names; null for every other address, also for other pages of these sites. */
export function embedSite(address: string): EmbedSite | null {
  const url = URL.parse(address);
  if (url?.protocol !== "https:" || url.port !== "") return null;
  const path = url.pathname + url.search;
  return embedSites.find((site) => places[site].some(([host, piece]) => host.test(url.hostname) && piece.test(path))) ?? null;
}
