/** The only importer of next-auth: its cookie carries an opaque session id and nothing else. */
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { log } from "#lib/kernel/log";
import { enterBy } from "./enter.ts";

declare module "next-auth" {
  interface Session {
    sessionId?: string;
  }
  interface User {
    sessionId?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}

/** @param cookies our own, beside next-auth's: see `Given` of enter.ts. */
export function authOptions(cookies: { device: string; pending: string } = { device: "", pending: "" }): NextAuthOptions {
  return {
    secret: process.env.NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: 30 * 24 * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {}, ticket: {}, code: {}, ceremony: {}, passkey: {} },
        authorize: async (given) => {
          const outcome = await enterBy({ fields: given ?? {}, ...cookies });
          // next-auth hands an error's message to the page that called: the code, never the reason behind it.
          if (!outcome.ok) throw new Error(`${outcome.code}?${new URLSearchParams(Object.entries(outcome.params).map(([name, value]) => [name, String(value)]))}`);
          return { id: String(outcome.value.personId), sessionId: outcome.value.sessionId };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sessionId: user.sessionId } : token),
      session: ({ token }) => ({ expires: "", sessionId: token.sessionId }),
    },
    // Its own words go to the console, seventeen lines for a cookie that somebody has played with.
    logger: { error: (code) => log().debug({ code }, "next-auth"), warn: () => {}, debug: () => {} },
  };
}
