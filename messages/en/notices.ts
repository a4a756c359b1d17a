/** Notices: who mentioned or answered this person, and where. */
import type { notices as source } from "#messages/zh-CN/notices";

export const notices: typeof source = {
  title: "Notices",
  bell: "Notices",
  bellUnread: (count: number) => `Notices, ${count} unread`,
  unread: "Unread",
  kinds: {
    mention: (name: string) => `${name} mentioned you`,
    reply: (name: string) => `${name} replied in a conversation you are part of`,
  },
  untitled: "Untitled",
  removed: "(this comment was deleted)",
  gone: "This article was deleted, or you can no longer read it.",
  markAll: "Mark all as read",
  emptyTitle: "No notices yet",
  emptyText: "When a colleague mentions you with @ in a comment, or replies where you took part, it shows up here. Opening it marks it as read.",
};
