/** What every answer tells the browser to refuse. */
import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";

const everywhere: Record<string, string> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()",
  "x-frame-options": "DENY",
};

/** Readers' pages: everything from here, nothing inline. */
export const readerPolicy = policy({
  "default-src": "'self'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-src": "'none'",
  "frame-ancestors": "'none'",
});

/** The newsroom's pages: Next's scripts carry the nonce. Styles may be inline: the editor sets them on what it draws. */
export function deskPolicy(nonce: string, dev: boolean): string {
  return policy({
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": dev ? "'self' ws: wss:" : "'self'",
    "worker-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-src": "'self'",
    "frame-ancestors": "'none'",
  });
}

export function newNonce(): string {
  return randomBytes(18).toString("base64");
}

/** Pictures and other plain files run nothing at all. */
const nothingRuns = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** The service worker of the writers' screen: it fetches from here, and does nothing else. */
export const workerPolicy = policy({ "default-src": "'none'", "connect-src": "'self'" });

/** Scripts of the build: one may be run as a worker, which loads the others and nothing else. */
export const buildScriptPolicy = policy({ "default-src": "'none'", "script-src": "'self'", "frame-ancestors": "'none'" });

/** @param content the Content-Security-Policy. @param secure whether readers come by https. */
export function protection(content: string, secure: boolean): Record<string, string> {
  return { ...everywhere, "content-security-policy": content, ...(secure && { "strict-transport-security": "max-age=31536000" }) };
}

/** What `protection` says, set on an answer. */
export function protect(response: ServerResponse, content = nothingRuns, secure = false): void {
  for (const [name, value] of Object.entries(protection(content, secure))) response.setHeader(name, value);
}

function policy(rules: Record<string, string>): string {
  return Object.entries(rules).map(([name, value]) => `${name} ${value}`).join("; ");
}
