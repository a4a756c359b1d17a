/** 提醒：谁在哪篇稿件里提到了您、回复了您。 */
export const notices = {
  title: "提醒",
  bell: "提醒",
  bellUnread: (count: number) => `提醒，${count} 条未读`,
  unread: "未读",
  kinds: {
    mention: (name: string) => `${name}提到了您`,
    reply: (name: string) => `${name}回复了您参与的评论`,
  },
  untitled: "未拟标题",
  removed: "（这条评论已删除）",
  gone: "这篇稿件已经删除，或者您现在看不到它。",
  markAll: "全部标为已读",
  emptyTitle: "还没有提醒",
  emptyText: "同事在评论里用 @ 提到您，或者回复您参与的评论时，会出现在这里。点开即为已读。",
};
