/** 在别处转发时显示的图。 */
export const social = {
  alt: (headline: string, site: string) => (headline === site ? site : `${headline}（${site}）`),
  section: "栏目",
  series: "专题",
  tag: "标签",
  author: "作者",
};
