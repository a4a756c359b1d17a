/** Sends plain-text mail over any SMTP server; the only importer of nodemailer. */
import nodemailer from "nodemailer";
import { hashToken } from "#lib/kernel/ids";
import { log } from "#lib/kernel/log";
import { reasonOf } from "#lib/kernel/terminal";

/** `number`: of its row; a mail that was sent and not ticked off before a crash carries the same Message-ID again. */
export type Mail = { to: string; subject: string; text: string; number?: number };
/** `off`: no SMTP_URL; `address`: not one plain address; `rejected`: the server will never take it for this recipient; `refused`: it did not take it now, or could not be reached. */
export type MailResult = { sent: true } | { sent: false; reason: "off" | "address" } | { sent: false; reason: "refused" | "rejected"; error: string };

const patience = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Goes over the network: call it in a command's `prepare` or after it, never in a transaction. Never throws.
 * The sender is `?from=` of SMTP_URL, else its user when that is an address, else `no-reply@` the host of SITE_URL.
 */
export async function sendMail({ to, subject, text, number }: Mail): Promise<MailResult> {
  const url = process.env.SMTP_URL?.trim();
  if (!url) return { sent: false, reason: "off" };
  if (!isPlainAddress(to)) return { sent: false, reason: "address" };
  try {
    await deliver(url, { to, subject: subject.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim(), text, number });
    return { sent: true };
  } catch (error) {
    log().error({ err: error }, "a mail could not be sent");
    return { sent: false, reason: isForGood(error) ? "rejected" : "refused", error: reasonOf(error).slice(0, 200) };
  }
}

/** The server's word about this recipient is final (5xx to RCPT, RFC 5321 4.2.1); about a password or the server itself it is not. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error) || !("responseCode" in error)) return false;
  return error.code === "EENVELOPE" && Number(error.responseCode) >= 500;
}

async function deliver(smtpUrl: string, { to, subject, text, number }: Mail): Promise<void> {
  const { server, from } = mailServer(smtpUrl, process.env.SITE_URL);
  const transport = nodemailer.createTransport({ url: server, ...patience });
  try {
    await transport.sendMail({
      from: { name: "", address: from },
      to: { name: "", address: to },
      subject,
      text,
      ...(number === undefined ? {} : { messageId: `<mail-${number}-${hashToken(`mail ${process.env.NEXTAUTH_SECRET ?? ""}`).slice(0, 12)}@${from.split("@")[1]}>` }),
      // A machine wrote it: no holiday notices back.
      headers: { "Auto-Submitted": "auto-generated" },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } finally {
    transport.close();
  }
}

/** One mailbox without a name, a list, a comment or a line break. */
export function isPlainAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u.test(text);
}

/** @returns the address for the transport, and the sender. */
export function mailServer(smtpUrl: string, siteUrl = "http://localhost"): { server: string; from: string } {
  const url = new URL(smtpUrl);
  const user = decodeURIComponent(url.username);
  const candidates = [url.searchParams.get("from") ?? "", user, `no-reply@${URL.parse(siteUrl)?.hostname || "localhost"}`];
  url.searchParams.delete("from");
  // A password must not go over the network in the clear because somebody hid the server's offer of TLS.
  const settled = ["requireTLS", "ignoreTLS"].some((name) => url.searchParams.has(name));
  if (url.protocol === "smtp:" && url.password && !isLoopback(url.hostname) && !settled) url.searchParams.set("requireTLS", "true");
  return { server: url.href, from: candidates.find(isPlainAddress) ?? "no-reply@localhost" };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^127\./.test(host);
}
