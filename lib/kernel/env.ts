/** The settings of the process, read from the environment once at the start; wrong ones are refused together. */
import { existsSync, readFileSync } from "node:fs";
import { resolve, sep } from "node:path";
import { parseEnv } from "node:util";
import { readHosts, readPort } from "./hosts.ts";
import { type Pick, reasonOf, StartRefusal } from "./terminal.ts";

export type Settings = {
  port: number;
  host: string;
  /** Absolute path of the folder that holds everything this server keeps on disk. */
  dataDir: string;
  /** Null: the built-in PostgreSQL in `dataDir`. */
  databaseUrl: string | null;
  /** Scheme, host and port as readers see them, without a slash at the end. */
  siteUrl: string;
  /** Whether somebody has said so; else it is worked out from HOST and PORT. */
  siteUrlGiven: boolean;
  /** Null: one is made and kept in `dataDir`. */
  authSecret: string | null;
  /** Null: links are shown instead of mailed. */
  smtpUrl: string | null;
  /** Whether accounts of a provider (OpenID Connect) sign people in; `lib/session/oidc-settings.ts` reads which. */
  oidc: boolean;
  /** Null: people on other servers can be written with, but are not shown. */
  redisUrl: string | null;
  /** "host:port" each: where models may be asked although the address is private or the port odd. */
  modelHosts: readonly string[];
  /** Whether a proxy in front of us tells the client's address; without one, that header could be anybody's word. */
  trustProxy: boolean;
  /** Whether a cache of somebody else (a CDN) stands in front, and may keep readers' documents for a minute. */
  cdn: boolean;
  /** Memory for readers' documents, in megabytes; 0 renders each anew. */
  cacheMegabytes: number;
  /** Absolute path of a folder of this process alone, in which a file server finds readers' documents; null: none. */
  staticDir: string | null;
};

type Environment = Record<string, string | undefined>;

const shortestSecret = 32;
const yes = /^(1|true|yes)$/i;
const yesOrNo = /^(1|true|yes|0|false|no)$/i;

/** The folder that holds package.json. */
export const projectFolder = resolve(import.meta.dirname, "../..");

/** Adds the values of `<project>/.env` to `process.env`; what the environment already says wins. */
export function loadDotEnv(folder: string = projectFolder): void {
  const file = resolve(folder, ".env");
  if (!existsSync(file)) return;
  try {
    for (const [name, value] of Object.entries(parseEnv(readFileSync(file, "utf8").replace(/^\ufeff/, "")))) process.env[name] ??= value;
  } catch (error) {
    throw new StartRefusal((t) => t.envFileUnreadable(file, reasonOf(error)));
  }
}

/**
 * Reads the settings; an empty value counts as absent. A relative DATA_DIR is taken from the project's folder.
 * @throws StartRefusal naming every wrong variable and what it takes; values that may hold a secret are not repeated.
 */
export function readEnvironment(env: Environment): Settings {
  const wrong: Pick[] = [];
  const refused = <T>(pick: Pick, instead: T): T => {
    wrong.push(pick);
    return instead;
  };
  const given = (name: string) => env[name]?.trim() || null;

  const port = readPort(given("PORT") ?? "3000");
  const host = given("HOST") ?? "127.0.0.1";
  const siteUrl = readOrigin(given("SITE_URL") ?? `http://${localName(host)}:${port ?? 3000}`);
  const settings: Settings = {
    port: port ?? refused((t) => t.setting.port(given("PORT") ?? ""), 0),
    host: isHost(host) ? host : refused((t) => t.setting.host(host), ""),
    dataDir: resolve(projectFolder, given("DATA_DIR") ?? ".data"),
    databaseUrl: given("DATABASE_URL"),
    siteUrl: siteUrl ?? refused((t) => t.setting.siteUrl(given("SITE_URL") ?? ""), ""),
    siteUrlGiven: given("SITE_URL") !== null,
    authSecret: given("AUTH_SECRET"),
    smtpUrl: given("SMTP_URL"),
    redisUrl: given("REDIS_URL"),
    modelHosts: readHosts(given("MODEL_HOSTS") ?? "") ?? refused((t) => t.setting.modelHosts(given("MODEL_HOSTS") ?? ""), []),
    oidc: given("OIDC_ISSUER") !== null,
    trustProxy: yes.test(given("TRUST_PROXY") ?? ""),
    cdn: yes.test(given("CDN") ?? ""),
    cacheMegabytes: readMegabytes(given("CACHE_MB") ?? "256") ?? refused((t) => t.setting.cache(given("CACHE_MB") ?? ""), 0),
    staticDir: resolveGiven(given("STATIC_DIR")),
  };
  if (settings.staticDir !== null && isInside(settings.dataDir, settings.staticDir)) refused((t) => t.setting.staticDir(given("STATIC_DIR") ?? ""), null);
  if (settings.dataDir.includes("\0")) refused((t) => t.setting.dataDir(settings.dataDir.replaceAll("\0", "\\0")), null);
  if (settings.databaseUrl !== null && !isDatabaseUrl(settings.databaseUrl)) refused((t) => t.setting.databaseUrl, null);
  if (settings.authSecret !== null && settings.authSecret.length < shortestSecret) refused((t) => t.setting.authSecret, null);
  if (settings.smtpUrl !== null && !isSmtpUrl(settings.smtpUrl)) refused((t) => t.setting.smtpUrl, null);
  if (settings.redisUrl !== null && !isRedisUrl(settings.redisUrl)) refused((t) => t.setting.redisUrl, null);
  const provider = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"].map(given);
  // Half a provider would show a button that opens nothing.
  if (provider.some((value) => value !== null) && provider.some((value) => value === null)) refused((t) => t.setting.oidcHalf, null);
  if (provider[0] && !isIssuer(provider[0])) refused((t) => t.setting.oidcIssuer, null);
  for (const name of ["TRUST_PROXY", "CDN"]) if (!yesOrNo.test(given(name) ?? "no")) refused((t) => t.setting.yesOrNo(name, given(name) ?? ""), null);
  if (wrong.length > 0) throw new StartRefusal(...wrong);
  return settings;
}

export function isEveryInterface(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}

/** What a browser on this machine, or beside it, calls a host to listen on. */
function localName(host: string): string {
  if (isEveryInterface(host) || host === "127.0.0.1" || host === "::1" || !isHost(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function resolveGiven(folder: string | null): string | null {
  return folder === null ? null : resolve(projectFolder, folder);
}

/** Whether one of two folders holds the other: the one is emptied at each start. */
function isInside(one: string, other: string): boolean {
  const within = (inner: string, outer: string) => `${inner}${sep}`.startsWith(`${outer}${sep}`);
  return within(one, other) || within(other, one);
}

function isHost(text: string): boolean {
  return /^[a-z0-9.-]+$/i.test(text) || (text.includes(":") && /^[0-9a-f:.]+(%\w+)?$/i.test(text));
}

function readMegabytes(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

function readOrigin(text: string): string | null {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  return url.pathname === "/" && !url.search && !url.hash ? url.origin : null;
}

function isDatabaseUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== "" && /^\/[^/]+$/.test(url.pathname);
}

function isSmtpUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== "";
}

/** Without TLS only on this machine itself: a provider of a test. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  if (!url || url.search || url.hash || url.username || url.password) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && /^(?:localhost|127\.0\.0\.1)$/.test(url.hostname));
}

function isRedisUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^rediss?:$/.test(url.protocol) && url.hostname !== "";
}
