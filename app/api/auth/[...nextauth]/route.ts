import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { lookupSession } from "#lib/session/current";
import { authOptions } from "#lib/session/next-auth";
import { signOut } from "#lib/session/sign-out";
import { answerJson } from "#lib/web/answer";
import { languageFor } from "#lib/web/language";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What our own doors use; next-auth's pages of its own are nobody's. */
const used = new Set(["GET csrf", "POST callback/credentials", "POST signout"]);

// The options are asked for at each request: the build has no secret to read.
async function answer(request: NextRequest, context: Context): Promise<Response> {
  const params = await context.params;
  const asked = `${request.method} ${params.nextauth.join("/")}`;
  if (!used.has(asked)) return new Response(null, { status: 404 });
  return (asked === "POST signout" ? await refusedToEnd(request) : null) ?? NextAuth(request, { params }, authOptions());
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
