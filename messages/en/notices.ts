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
    submitted: (name: string) => `${name} sent an article for your review`,
    returned: (name: string) => `${name} returned an article to you`,
    assigned: (name: string) => `${name} handed you an article`,
    signed: (name: string) => `${name} signed your article`,
    due: (_name: string) => "An article in your hands is due soon",
    published: (_name: string) => "Your article was published",
    blocked: (_name: string) => "A scheduled article did not go out",
    urgent: (_name: string) => "An article published before its reviews is still waiting for them",
    expired: (_name: string) => "An article published before its reviews was taken down: they did not come in time",
    corrected: (name: string) => `${name} corrected your article`,
    updated: (name: string) => `${name} added an update to your article`,
    retracted: (name: string) => `${name} retracted your article`,
    newDevice: (_name: string) => "Your account signed in on a new device",
  },
  untitled: "Untitled",
  removed: "(this comment was deleted)",
  gone: "This article was deleted, or you can no longer read it.",
  markAll: "Mark all as read",
  emptyTitle: "No notices yet",
  emptyText: "When a colleague mentions you with @ in a comment, replies where you took part, or an article is yours to look at, it shows up here. Opening it marks it as read.",
};
