import { boolean, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { Role } from "#lib/access/roles";
import { createdAt, id, moment, ref } from "./columns.ts";

export type PersonStatus = "active" | "suspended";

export const people = pgTable("people", {
  id: id(),
  name: text().notNull(),
  nameEn: text().notNull().default(""),
  /** NFKC-normalised and lower case: two spellings of one mailbox are one person. Null for a printed byline without an account. */
  email: text(),
  slug: text().notNull(),
  bio: text().notNull().default(""),
  bioEn: text().notNull().default(""),
  role: text().$type<Role>().notNull().default("author"),
  status: text().$type<PersonStatus>().notNull().default("active"),
  /** Exactly one person may be the owner; nobody can demote or suspend them. */
  owner: boolean().notNull().default(false),
  language: text().$type<"zh-CN" | "en">().notNull().default("zh-CN"),
  passwordHash: text(),
  /** How notices come by mail. */
  mailNotices: text().$type<"atOnce" | "daily" | "never">().notNull().default("atOnce"),
  /** Left: no account any more, the name stands where it was printed. */
  removedAt: moment(),
  sample: boolean().notNull().default(false),
  createdAt: createdAt(),
  updatedAt: createdAt(),
}, (table) => [
  uniqueIndex("people_email").on(table.email),
  uniqueIndex("people_slug").on(table.slug),
]);

export const sessions = pgTable("sessions", {
  /** SHA-256 of the id in the cookie; the id itself is never stored. */
  hash: text().primaryKey(),
  personId: ref().notNull().references(() => people.id),
  createdAt: createdAt(),
  lastSeenAt: createdAt(),
  expiresAt: moment().notNull(),
  endedAt: moment(),
  /** How it was begun, and by which second factor; null: none was asked for. */
  way: text().$type<"password" | "passkey" | "oidc" | "link">().notNull().default("password"),
  secondFactor: text().$type<"totp" | "recovery" | "passkey">(),
  userAgent: text().notNull().default(""),
  address: text().notNull().default(""),
}, (table) => [index("sessions_person").on(table.personId)]);

export type InvitationKind = "setup" | "invite" | "reset";

/** One-time links: to set the site up, to join it, to choose a new password. */
export const invitations = pgTable("invitations", {
  id: id(),
  kind: text().$type<InvitationKind>().notNull(),
  tokenHash: text().notNull(),
  email: text(),
  role: text().$type<Role>(),
  personId: ref().references(() => people.id),
  invitedBy: ref().references(() => people.id),
  createdAt: createdAt(),
  expiresAt: moment().notNull(),
  usedAt: moment(),
}, (table) => [uniqueIndex("invitations_token").on(table.tokenHash)]);
