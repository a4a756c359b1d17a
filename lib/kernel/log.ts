/** One structured line per event, without secrets. */
import pino, { type Logger } from "pino";
import { once } from "./process.ts";

const secrets = ["password", "token", "secret", "authorization", "cookie", "*.password", "*.token", "*.secret", "*.authorization", "*.cookie"];

export function log(): Logger {
  return once("log", () => pino({ level: process.env.LOG_LEVEL ?? "info", redact: { paths: secrets, censor: "[kept back]" } }, pino.destination(2)));
}
