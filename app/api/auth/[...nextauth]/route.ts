import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { newToken } from "#lib/kernel/ids";
import { lookupSession } from "#lib/session/current";
import { authOptions } from "#lib/session/next-auth";
import { signOut } from "#lib/session/sign-out";
import { answerJson } from "#lib/web/answer";
import { cookieIn, cookieLine, deviceCookie, ticketCookie } from "#lib/web/cookies";
import { languageFor } from "#lib/web/language";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What our own doors use; next-auth's pages of its own are nobody's. */
const used = new Set(["GET csrf", "POST callback/credentials", "POST signout"]);

// The options are asked for at each request: the build has no secret to read.
async function answer(request: NextRequest, context: Context): Promise<Response> {
  const params = await context.params;
  const asked = `${request.method} ${params.nextauth.join("/")}`;
  if (!used.has(asked)) return new Response(null, { status: 404 });
  if (asked === "POST callback/credentials") return enter(request, params);
  return (asked === "POST signout" ? await refusedToEnd(request) : null) ?? NextAuth(request, { params }, authOptions());
}

const year = 365 * 24 * 3600;

/** Somebody who comes in is known by this browser from then on; a ticket that was used is forgotten. */
async function enter(request: NextRequest, params: { nextauth: string[] }): Promise<Response> {
  const sent = request.headers.get("cookie");
  const device = cookieIn(sent, deviceCookie) || newToken();
  const answered: Response = await NextAuth(request, { params }, authOptions({ device, pending: cookieIn(sent, ticketCookie) }));
  const isIn = answered.headers.getSetCookie().some((line) => /next-auth\.session-token=[^;]/.test(line));
  if (!isIn) return answered;
  const headers = new Headers(answered.headers);
  headers.append("set-cookie", cookieLine(deviceCookie, device, year));
  if (cookieIn(sent, ticketCookie)) headers.append("set-cookie", cookieLine(ticketCookie, "", 0));
  return new Response(answered.body, { status: answered.status, headers });
}

/** The session ends before its cookie goes: a failure afterwards would leave it alive, and its owner would not know. */
async function refusedToEnd(request: NextRequest): Promise<Response | null> {
  const { actor, sessionId, failure } = await lookupSession();
  const language = languageFor(actor, request.headers.get("accept-language"));
  if (failure) return answerJson(failure, language);
  if (actor.kind !== "person" || !sessionId) return null;
  const outcome = await signOut(actor, { sessionId });
  return outcome.ok ? null : answerJson(outcome, language);
}

export { answer as GET, answer as POST };
