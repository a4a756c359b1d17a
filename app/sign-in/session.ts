/** The browser's side of signing in and out, over next-auth's own two addresses; never leaves the page by itself. */

import { clearKeptPages } from "../desk/clear-device.ts";

/** `reached: false`: no answer came, so nothing is known but that. `code` and `params` are a refusal's. */
export type Entered = { ok: true } | { ok: false; reached: boolean; code: string; params: Record<string, string | number> };

const notReached: Entered = { ok: false, reached: false, code: "", params: {} };

/** Milliseconds until a line without an answer counts as none. */
const patience = 15_000;

/** Signs in; on success the cookie is set and the caller goes where it likes. */
export async function enter(email: string, password: string): Promise<Entered> {
  return enterWith({ email, password });
}

/** The same by whatever proves who one is: see `enterBy` of lib/session/enter.ts. */
export async function enterWith(fields: Record<string, string>): Promise<Entered> {
  const answer = await post("/api/auth/callback/credentials", fields);
  if (!answer) return notReached;
  // Refused before anybody looked at the password: from a foreign address, or while the database is away.
  if (!answer.url) return { ok: false, reached: true, code: answer.code ?? "unexpected", params: {} };
  // A refusal comes back as the address of an error page, its code and values in there.
  const url = URL.parse(answer.url, location.origin);
  const told = url?.searchParams.get("error");
  if (!told) {
    // They may be those of somebody whose session ended by itself.
    await clearKeptPages();
    return { ok: true };
  }
  const [code = "", values = ""] = told.split("?");
  const params = [...new URLSearchParams(values)].map(([name, value]) => [name, /^\d{1,9}$/.test(value) ? Number(value) : value] as const);
  return { ok: false, reached: true, code, params: Object.fromEntries(params) };
}

/** Signs out: the session ends on the server. False when it is not certain that it has. */
export async function leave(): Promise<boolean> {
  const left = (await post("/api/auth/signout", {}))?.url !== undefined;
  if (left) await clearKeptPages();
  return left;
}

async function post(path: string, fields: Record<string, string>): Promise<{ url?: string; code?: string } | null> {
  try {
    const signal = AbortSignal.timeout(patience);
    const { csrfToken } = await (await fetch("/api/auth/csrf", { signal })).json();
    const answer = await fetch(path, { signal, method: "POST", body: new URLSearchParams({ ...fields, csrfToken, callbackUrl: "/desk", json: "true" }) });
    return await answer.json();
  } catch {
    return null;
  }
}
