import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#lib/session/next-auth";

type Context = { params: Promise<{ nextauth: string[] }> };

// The options are asked for at each request: the build has no secret to read.
async function answer(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, { params: await context.params }, authOptions());
}

export { answer as GET, answer as POST };
