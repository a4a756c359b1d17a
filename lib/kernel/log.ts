/** One structured line per event, without secrets. */
import pino, { type Logger } from "pino";
import { once } from "./process.ts";

const secrets = ["password", "token", "secret", "authorization", "cookie", "*.password", "*.token", "*.secret", "*.authorization", "*.cookie"];

export function log(): Logger {
  return once("log", () => pino({ level: process.env.LOG_LEVEL ?? "info", redact: { paths: secrets, censor: "[kept back]" }, serializers: { err: loggable } }, pino.destination(2)));
}

/** What may be logged of an error. The query wrapper puts every parameter, password hashes too, into its message: only its cause is told. */
export function loggable(error: unknown): { type: string; message: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { type: typeof error, message: "something that is not an error was thrown" };
  // By its shape: the built pages know the class under another name.
  if ("query" in error && "params" in error) return { ...loggable(error.cause), type: "DatabaseError" };
  const code = "code" in error && typeof error.code === "string" ? { code: error.code } : {};
  return { type: error.name, message: error.message, ...code, stack: error.stack };
}

/** An address for a log line: without its query, and without the token of a link that opens something for whoever has it. */
export function loggablePath(address: string): string {
  return (address.split("?")[0] ?? "").replace(/^\/(preview|invite|reset)\/[^/]+/, "/$1/…");
}
