/** Recognises what a site prints around every story: welcome, navigation, tools, copyright, neighbours. */
import type { DropReason } from "./types.ts";

export type Place = "head" | "body" | "tail";

const set = (list: string): ReadonlySet<string> => new Set(list.split(" "));
/** Words that tools are labelled with. A line of nothing else is a tool bar, wherever it stands. */
const toolWords = set(
  "打印 打印本页 打印此文 打印文章 关闭 关闭窗口 关闭本页 【关闭】 返回 返回顶部 返回首页 返回列表 返回上页 顶部 字号 字体 字体大小 大 中 小 特大 超大 收藏 收藏本文 加入收藏 举报 纠错 我要纠错 复制链接 复制 阅读全文 展开全文 展开 收起 查看更多 点击查看更多 更多 朗读 听新闻 放大 缩小 阅读模式 手机看 手机阅读 手机版 电脑版 客户端 下载客户端 登录 注册 登录/注册 退出 搜索 菜单 导航 目录 推荐 点赞 赞 在看 点在看 喜欢 评论 我要评论 发表评论 关注 订阅 设为首页 联系我们 关于我们 网站首页 a- a+ a print close back top menu search login log in sign up register subscribe bookmark save listen copy link comment comments like more skip to content main read contents font size text 阅读 阅读量 浏览 浏览量 播放 人气 预览时标签不可点",
);
const shareWords = set(
  "分享 分享到 分享至 分享给 转发 转发到 微信 微信好友 朋友圈 微信朋友圈 新浪微博 微博 腾讯微博 qq qq好友 qq空间 空间 豆瓣 知乎 人人网 百度贴吧 贴吧 扫一扫 扫码 扫描二维码 二维码 扫一扫分享到微信 用微信扫描二维码 分享到微信 分享到微博 share this article share on with facebook twitter x linkedin whatsapp telegram weibo wechat email reddit pinterest line tweet",
);
const advertisement = /^(?:广告|推广|赞助内容|AD|Advertisement|Sponsored(?: content)?|Promoted)$/iu;

const rules: Record<Place, readonly [DropReason, RegExp][]> = {
  head: [
    ["welcome", /^(?:您好[，,!！ ]*)?欢迎(?:您)?(?:来到|光临|访问|进入|您|登录|浏览|关注).{0,40}$/u],
    ["welcome", /^Welcome to .{1,60}$/iu],
    ["welcome", /^(?:今天是|现在是|Today is )?\s*\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|周)[一二三四五六日天].{0,12}$/u],
    ["breadcrumb", /^(?:您|你|我)?(?:现在|当前|目前|所在)?的?(?:所在)?(?:位置|当前位置)(?:是|在)?\s*[:：].{0,160}$/u],
    ["breadcrumb", /^(?:首页|主页|网站首页|Home)\s*(?:[>»›→/＞-]|&gt;|>>).{0,160}$/iu],
    ["breadcrumb", /^[^。！？]{1,20}(?:\s*[>»›＞]\s*[^。！？>»›＞]{1,30}){2,8}$/u],
    ["tools", /^(?:正文|全文|内容)\s*[:：]?$/u],
    ["tools", /^(?:Skip to|跳到|跳转到|跳至).{0,30}$/iu],
  ],
  body: [],
  tail: [
    ["copyright", /(?:©|\(c\)\s*\d{4}|copyright|版权所有|all rights reserved|powered by|技术支持\s*[:：]|主办单位\s*[:：]|承办单位\s*[:：]|本站由|Theme by)/iu],
    ["filing", /(?:ICP[备证]|公网安备|网安备|许可证(?:编号|号)?\s*[:：]|备案号|经营许可|互联网新闻信息服务|广播电视节目制作)/iu],
    ["sitemap", /^(?:网站地图|站点地图|site\s?map|rss(?:\s*订阅)?|隐私政策|privacy policy|terms of (?:use|service)|使用条款|服务条款|免责条款|友情链接)(?:[\s|｜·]+.{0,60})?$/iu],
    ["neighbours", /^[【[«<‹←]?\s*(?:上|下|前|后)一?(?:篇|页|条|章|则|个)(?:文章|新闻|内容)?\s*[】\]]?\s*(?:[:：>»]|$|\s).{0,120}$/u],
    ["neighbours", /^[«‹←]?\s*(?:Previous|Next|Prev|Older|Newer)(?:\s+(?:article|post|story|page))?\s*(?:[:：»›→]\s*.{0,120})?$/iu],
    ["comments", /^(?:网友评论|最新评论|全部评论|热门评论|发表评论|我来说两句|跟帖|暂无评论|评论区|Comments?(?:\s*\(\d+\))?|Leave a (?:comment|reply)|No comments yet)[\s:：(（)）\d条]*$/iu],
    ["disclaimer", /^[【[(（]?\s*(?:免责声明|版权声明|特别声明|郑重声明|重要声明|声明|免责条款|Disclaimer)\s*[】\]]?\s*[:：].*$/iu],
  ],
};

/** Opens a list of other stories; everything after it is that list unless the text goes on. */
const related = /^[【[<《]?\s*(?:相关(?:阅读|新闻|文章|报道|链接|推荐|内容|资讯|专题|稿件)|延伸阅读|推荐阅读|更多(?:阅读|新闻|精彩|文章|内容)|热门(?:文章|推荐|新闻|排行|阅读|评论|标签)|猜你喜欢|为您推荐|为你推荐|大家都在看|精彩推荐|今日热点|最新文章|最新资讯|编辑推荐|阅读排行|点击排行|Related(?: (?:articles|stories|news|posts|content|reading|coverage))?|Read (?:more|next)|More (?:from|on|stories|news|in)\b.{0,30}|You may also like|Recommended(?: for you)?|Most (?:read|popular)|Trending(?: now)?|Popular (?:posts|articles))\s*[】\]>》]?\s*[:：]?$/iu;

export function opensRelated(line: string): boolean {
  return related.test(line.trim());
}

/** Why a line is the site's and not the story's; null for a line of the story. */
export function furnitureReason(line: string, place: Place): DropReason | null {
  const text = line.trim();
  if (text === "") return null;
  if (advertisement.test(text)) return "advertisement";
  const bar = toolBar(text, place);
  if (bar) return bar;
  if (place === "head" && isNavigation(text)) return "navigation";
  const found = text.length <= 400 ? rules[place].find(([reason, pattern]) => pattern.test(text) && (text.length <= 200 || reason === "disclaimer")) : undefined;
  if (found) return found[0];
  if (place === "tail" && related.test(text)) return "related";
  return place === "tail" && isNavigation(text) ? "navigation" : null;
}

function toolBar(text: string, place: Place): DropReason | null {
  if (text.length > 120) return null;
  const words = text.toLowerCase().split(/[\s|｜/·、,，:：；;[\]【】()（）「」+<>]+/u).filter((word) => word !== "" && !/^\d{1,6}$/.test(word));
  if (words.length === 0 || !words.every((word) => toolWords.has(word) || shareWords.has(word))) return null;
  // 大 alone is a word like any other, and 推荐 or 评论 between paragraphs is a heading.
  const shortest = place === "body" && !/\d/.test(text) ? 3 : 2;
  if (words.length === 1 && (words[0]?.length ?? 0) < shortest) return null;
  return words.some((word) => shareWords.has(word) && word !== "x" && word !== "line") ? "share" : "tools";
}

/** Four or more short words in a row without any punctuation of a sentence: 首页 新闻 财经 体育. */
function isNavigation(text: string): boolean {
  if (text.length > 300 || /[。！？；，,.!?;：:“”"（(]/u.test(text)) return false;
  const words = text.split(/[\s|｜·/]+/u).filter((word) => word !== "");
  const short = words.every((word) => /^\p{Script=Han}{1,6}$|^[\p{Script=Han}A-Za-z0-9]{1,8}$/u.test(word));
  return words.length >= 4 && short && /\p{Script=Han}/u.test(text) && words.filter((word) => /^\p{Script=Han}{2,4}$/u.test(word)).length * 2 >= words.length;
}
