import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { bytes, createdAt, id, moment, ref } from "./columns.ts";
import { people } from "./people.ts";

/** A passkey of a person, as WebAuthn gave it. */
export const passkeys = pgTable("passkeys", {
  id: id(),
  personId: ref().notNull().references(() => people.id),
  /** base64url. */
  credentialId: text().notNull(),
  publicKey: bytes().notNull(),
  counter: bigint({ mode: "number" }).notNull().default(0),
  transports: jsonb().$type<string[]>().notNull().default([]),
  /** Kept in an account and on several devices. */
  backedUp: boolean().notNull().default(false),
  name: text().notNull().default(""),
  createdAt: createdAt(),
  lastUsedAt: moment(),
}, (table) => [uniqueIndex("passkeys_credential").on(table.credentialId), index("passkeys_person").on(table.personId)]);

/** The secret of codes by time (TOTP), sealed with the site's key. One for each person. */
export const totpSecrets = pgTable("totp_secrets", {
  personId: ref().primaryKey().references(() => people.id),
  sealed: text().notNull(),
  /** Null until a first code has shown that the app has it. */
  confirmedAt: moment(),
  /** The step of the last code taken: none is taken twice, nor an earlier one. */
  lastStep: bigint({ mode: "number" }).notNull().default(0),
  createdAt: createdAt(),
});

export const recoveryCodes = pgTable("recovery_codes", {
  personId: ref().notNull().references(() => people.id),
  hash: text().notNull(),
  createdAt: createdAt(),
  usedAt: moment(),
}, (table) => [primaryKey({ columns: [table.personId, table.hash] })]);

/** Something begun in one request and ended in another: a WebAuthn challenge, a password that waits for its second factor, an OIDC sign-in. Used once. */
export const ceremonies = pgTable("ceremonies", {
  /** SHA-256 of the token the browser holds. */
  hash: text().primaryKey(),
  kind: text().$type<"passkeyAdd" | "passkeySignIn" | "secondFactor" | "oidc">().notNull(),
  personId: ref().references(() => people.id),
  challenge: text().notNull().default(""),
  detail: jsonb().$type<Record<string, string>>().notNull().default({}),
  createdAt: createdAt(),
  expiresAt: moment().notNull(),
  usedAt: moment(),
}, (table) => [index("ceremonies_expires").on(table.expiresAt)]);

/** An account elsewhere that signs this person in. */
export const identities = pgTable("identities", {
  id: id(),
  personId: ref().notNull().references(() => people.id),
  issuer: text().notNull(),
  subject: text().notNull(),
  email: text().notNull().default(""),
  createdAt: createdAt(),
  lastUsedAt: moment(),
}, (table) => [uniqueIndex("identities_subject").on(table.issuer, table.subject), index("identities_person").on(table.personId)]);

/** Who signed in or tried to, by what, from where. `personId` null: nobody of that name. */
export const signIns = pgTable("sign_ins", {
  id: id(),
  personId: ref().references(() => people.id),
  at: createdAt(),
  way: text().$type<"password" | "passkey" | "oidc" | "link">().notNull(),
  outcome: text().$type<"in" | "wrong" | "second" | "limited" | "suspended">().notNull(),
  secondFactor: text().$type<"totp" | "recovery" | "passkey">(),
  /** A device that this person had not signed in on before. */
  newDevice: boolean().notNull().default(false),
  address: text().notNull().default(""),
  userAgent: text().notNull().default(""),
}, (table) => [index("sign_ins_person").on(table.personId, table.id.desc()).where(sql`${table.personId} is not null`)]);

/** Browsers that have signed in, known by a cookie that is no session. */
export const knownDevices = pgTable("known_devices", {
  personId: ref().notNull().references(() => people.id),
  hash: text().notNull(),
  firstAt: createdAt(),
  lastAt: createdAt(),
}, (table) => [primaryKey({ columns: [table.personId, table.hash] })]);

/** Mail on its way: written in the transaction that means it, sent after it, kept and tried again while the server is away. */
export const mails = pgTable("mails", {
  id: id(),
  recipient: text().notNull(),
  personId: ref().references(() => people.id),
  subject: text().notNull(),
  text: text().notNull(),
  purpose: text().notNull(),
  createdAt: createdAt(),
  /** Not before: digests wait. */
  notBefore: createdAt(),
  tries: integer().notNull().default(0),
  lastError: text().notNull().default(""),
  sentAt: moment(),
  givenUpAt: moment(),
}, (table) => [index("mails_due").on(table.notBefore).where(sql`${table.sentAt} is null and ${table.givenUpAt} is null`), index("mails_newest").on(table.id.desc())]);
