/** Security headers of every answer. */
import { randomBytes } from "node:crypto";

const everywhere: Record<string, string> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "permissions-policy": "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), interest-cohort=(), browsing-topics=()",
};

const common = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
const readers = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; media-src 'self'; ${common}`;

export function readerHeaders(): Record<string, string> {
  return { ...everywhere, "content-security-policy": readers };
}

/** For the desk: scripts by nonce. ProseMirror and React set style attributes from script, which needs no permission; Next's own style tags carry the nonce. */
export function deskHeaders(nonce: string, dev: boolean): Record<string, string> {
  const script = `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`;
  const style = dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'`;
  const policy = `default-src 'none'; ${script}; ${style}; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self'; ${common.replace("frame-ancestors 'none'", "frame-ancestors 'self'")}`;
  return { ...everywhere, "x-frame-options": "SAMEORIGIN", "content-security-policy": policy, "cache-control": "private, no-store" };
}

export function assetHeaders(): Record<string, string> {
  return { ...everywhere, "content-security-policy": "default-src 'none'; sandbox" };
}

export function newNonce(): string {
  return randomBytes(16).toString("base64");
}
