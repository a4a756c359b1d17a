import { boolean, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id, moment, ref } from "./columns.ts";
import { people } from "./people.ts";

export const settings = pgTable("settings", {
  key: text().primaryKey(),
  value: jsonb().$type<unknown>().notNull(),
  updatedBy: ref().references(() => people.id),
  updatedAt: createdAt(),
});

export const redirects = pgTable("redirects", {
  fromPath: text().primaryKey(),
  toPath: text().notNull(),
  /** Made when an address changed; a person's own stays when that one goes. */
  automatic: boolean().notNull().default(true),
  createdBy: ref().references(() => people.id),
  createdAt: createdAt(),
});

/** Who did what, and when. Append-only by database rights. */
export const audit = pgTable("audit", {
  id: id(),
  at: createdAt(),
  actorKind: text().$type<"person" | "anonymous" | "system">().notNull(),
  actorId: ref(),
  action: text().notNull(),
  subjectKind: text(),
  subjectId: ref(),
  detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  address: text().notNull().default(""),
}, (table) => [index("audit_newest").on(table.at.desc(), table.id.desc()), index("audit_subject").on(table.subjectKind, table.subjectId), index("audit_actor").on(table.actorId, table.id.desc()), index("audit_action").on(table.action, table.id.desc())]);

/** Tries against a limit, shared by all servers: `key` is a purpose and an account or address. */
export const attempts = pgTable("attempts", {
  key: text().primaryKey(),
  count: integer().notNull(),
  endsAt: moment().notNull(),
}, (table) => [index("attempts_ends").on(table.endsAt)]);
