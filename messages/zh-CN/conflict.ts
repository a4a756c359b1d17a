/** 两份稿件资料对照。 */
export const conflict = {
  title: "对照处理",
  lead: (who: string, time: string) => `您改资料的时候，${who}于 ${time} 也改了。请逐项选一边。`,
  recoveryLead: (time: string) => `左边是这台设备上 ${time} 没有存上的资料，右边是稿件现在的资料。请逐项选一边。`,
  mine: "我的",
  theirs: (who: string) => `${who}的`,
  current: "稿件现在的",
  device: "本机留存的",
  takeMine: "全用我的",
  takeDevice: "全用本机的",
  takeTheirs: (who: string) => `全用${who}的`,
  takeCurrent: "全用现在的",
  takeMerged: "按上面选的",
  openCount: (count: number) => (count === 0 ? "两边改的不是同一处，已经替您合好，看一眼就行。" : `有 ${count} 处两边都改了，请选一边。`),
  later: "先不处理，接着写",
  working: "正在处理……",
  failed: "没有办成，两份都还在。请再试一次。",
  field: {
    sectionId: "栏目", seriesId: "专题", translationOf: "译自", kind: "类型", slug: "网址中的名称", tags: "标签", bylines: "署名", responsibleEditorId: "责任编辑", coverMediaId: "题图", sources: "来源", permission: "转载授权", metaDescription: "描述", socialMediaId: "分享图", firstPublishedAt: "首发时间",
  },
  empty: "（空）",
};
