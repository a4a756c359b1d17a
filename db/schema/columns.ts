import { bigint, customType, timestamp } from "drizzle-orm/pg-core";

/** A row's number, given by the database. */
export const id = () => bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity();

/** A reference to another row's number. */
export const ref = () => bigint({ mode: "number" });

/** A moment, with time zone; the database's clock decides. Milliseconds, as JavaScript has them: a cursor made from a row compares equal to it. */
export const moment = () => timestamp({ withTimezone: true, precision: 3 });

export const createdAt = () => moment().notNull().defaultNow();

export const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  // The driver knows Buffers only.
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
});
