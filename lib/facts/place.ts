/** Places by how their names end, and countries. Pure. */
import type { Stretch } from "./types.ts";

const ending = /(?:自治区|自治州|[省市县镇乡村])(?!场|长|民|值|级|面|区|委|政府|里|内|上|外|庄|直|辖|域)/gu;
/** Nothing of grammar stands in the name, and right before it a place is named, a clause begins or grammar stands. */
const stem = /(?:^|[^\p{Script=Han}]|[在于到从至往赴自由对向是为和与及的据个省市县区州]|来自|位于|抵达|前往|访问)((?:(?![的在和与是为了将并据个于对全自增加确保希望来到从向省市县镇乡])\p{Script=Han}){1,6})$/u;
const water = /(?<=^|[^\p{Script=Han}]|[在于到从至往赴])([\p{Script=Han}]{1,3}(?:河|江|湖|岛|山|海峡|半岛))(?=[，。、的流附沿边上]|$)/gu;
const countries = /阿富汗|阿根廷|埃及|爱尔兰|奥地利|澳大利亚|巴基斯坦|巴勒斯坦|巴拿马|巴西|白俄罗斯|比利时|冰岛|波兰|朝鲜|丹麦|德国|俄罗斯|厄瓜多尔|法国|菲律宾|芬兰|哥伦比亚|古巴|哈萨克斯坦|韩国|荷兰|加拿大|柬埔寨|捷克|津巴布韦|卡塔尔|科威特|克罗地亚|肯尼亚|老挝|黎巴嫩|利比亚|卢森堡|罗马尼亚|马来西亚|美国|蒙古国|孟加拉国|秘鲁|缅甸|摩洛哥|墨西哥|南非|尼泊尔|尼日利亚|挪威|葡萄牙|日本|瑞典|瑞士|沙特阿拉伯|斯里兰卡|苏丹|泰国|土耳其|委内瑞拉|乌克兰|乌兹别克斯坦|西班牙|希腊|新加坡|新西兰|匈牙利|叙利亚|牙买加|也门|伊拉克|伊朗|以色列|意大利|印度尼西亚|印度|英国|约旦|越南|智利/g;
/** Common nouns with the same endings. */
const common = /^(?:全|本|该|各|我|外|两|多|一|这个|每个|城|股|楼|车|夜|超|都|门|集|乡|农|小|古|新农|新|山|中国农|大|沿海城|中心城|主要城|直辖|省|市|县|州|港口城|地级|县级|友好城|副)?(?:省|市|县|镇|乡|村|河|江|湖|岛|山)$|股市|楼市|城市|超市|上市|门市|农村|乡村|小镇|城镇|集镇|[深尾沪早两]市$|行政村|自然村|设区|其他|[故水家老]乡$|[大穷强名小农]县$|[名古]镇$|[古获]村$|周边|涉及|^按照|^[一二两三四五六七八九十几数][座个处片]|多位|评村$/u;

export function findPlaces(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const { 0: end, index } of text.matchAll(ending)) {
    const before = stem.exec(text.slice(Math.max(0, index - 8), index))?.[1] ?? "";
    if (before !== "" && !common.test(before + end)) found.push({ from: index - before.length, to: index + end.length });
  }
  for (const { 1: place = "", index } of text.matchAll(water)) if (!common.test(place)) found.push({ from: index, to: index + place.length });
  for (const { 0: words, index } of text.matchAll(countries)) found.push({ from: index, to: index + words.length });
  return found;
}
