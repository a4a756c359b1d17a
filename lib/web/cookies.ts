/** Our own cookies beside next-auth's; none of them is a session. */

/** By which browser somebody signs in; kept for a year. */
export const deviceCookie = "linjia-device";
/** A ticket on its way from the provider back to the form; ten minutes. */
export const ticketCookie = "linjia-ticket";
/** What was begun with a provider; ten minutes. */
export const elsewhereCookie = "linjia-elsewhere";

/** No script reads it, no other site's page sends it with a post. `seconds` 0: forgets it. */
export function cookieLine(name: string, value: string, seconds: number): string {
  const secure = (process.env.SITE_URL ?? "").startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** What a request's cookies say; empty for what is not there or not plainly one of our tokens. */
export function cookieIn(header: string | null, name: string): string {
  const pair = (header ?? "").split(";").map((part) => part.trim()).find((part) => part.startsWith(`${name}=`));
  const value = pair?.slice(name.length + 1) ?? "";
  return /^[\w-]{20,100}$/.test(value) ? value : "";
}
