/** Imports that must be refused, each planted where somebody in a hurry might write it. Data only. */

/** `file` is where it is planted, `from` what it imports. */
export type Planted = { file: string; from: string };

const all = (file: string, ...from: readonly string[]): Planted[] => from.map((one) => ({ file, from: one }));

export const planted: readonly Planted[] = [
  ...all("components/planted.tsx", "#db/client", "#db/schema/articles", "../db/client", "../db/client.ts", "#lib/articles/publish", "../lib/articles/publish", "#server/main", "next-auth", "next/link"),
  ...all("components/site/planted.tsx", "#db/client", "../../db/client.ts", "#lib/drafts/open", "next/link", "next/image", "../desk/shell.tsx", "@/components/ui/button"),
  ...all("components/desk/planted.tsx", "#db/client", "#lib/people/invite", "#lib/session/current"),
  ...all("components/editor/planted.tsx", "#db/client", "../../db/client.ts", "#lib/drafts/save", "#lib/kernel/command"),
  ...all("app/(site)/[lang]/planted.tsx", "#lib/drafts/open", "#lib/articles/open", "#lib/session/current", "#lib/reading/store", "#lib/reading/list-store", "#db/client", "../../../db/client.ts", "next-auth"),
  ...all("app/desk/planted.tsx", "#db/client", "#lib/articles/store", "next-auth", "pg-boss", "nodemailer", "drizzle-orm", "../../lib/articles/publish.ts", "@/lib/articles/publish"),
  ...all("lib/articles/planted.ts", "react", "react-dom/server", "next/headers", "next", "pg-boss", "nodemailer", "next-auth", "next-auth/jwt", "sharp", "#db/client", "../../db/client.ts", "../people/store.ts", "#server/main", "#components/ui/button", "drizzle-orm"),
  ...all("lib/people/planted.ts", "#lib/articles/store", "#lib/session/store", "#lib/taxonomy/tag-store", "../articles/store.ts", "#db/schema/people", "postgres", "@node-rs/argon2"),
  ...all("lib/people/store.ts", "#lib/articles/store", "next/headers", "next-auth", "#server/main"),
  ...all("lib/session/planted.ts", "#db/client", "pg-boss", "#lib/articles/store"),
  ...all("lib/mail/planted.ts", "sharp", "next-auth", "react"),
  ...all("lib/jobs/planted.ts", "nodemailer", "next", "#lib/articles/store"),
  ...all("lib/ai/planted.ts", "ai", "@ai-sdk/openai-compatible", "@ai-sdk/provider", "#lib/people/store", "#db/client"),
  ...all("lib/ai/providers/planted.ts", "next", "react", "drizzle-orm", "#db/client", "#lib/people/store", "#server/main"),
  ...all("app/api/planted.ts", "ai", "@ai-sdk/openai-compatible"),
  ...all("components/editor/planted.tsx", "ai"),
  ...all("e2e/planted.ts", "ai"),
  ...all("server/planted.ts", "#db/schema/articles", "#lib/articles/store", "drizzle-orm", "next-auth", "pg-boss", "#components/ui/button"),
  ...all("server/embedded-postgres/planted.ts", "#lib/articles/publish", "#db/client"),
  ...all("db/planted.ts", "#lib/articles/publish", "../lib/articles/publish.ts", "#messages/en/desk", "#server/main"),
  ...all("messages/en/planted.ts", "#lib/articles/publish", "#db/client"),
  ...all("scripts/cli/planted.ts", "#lib/people/store", "next-auth", "drizzle-orm", "#components/ui/button"),
];

/** Imports that must go through, so that nobody passes by refusing everything. */
export const allowed: readonly Planted[] = [
  ...all("components/site/planted.tsx", "#lib/reading/types", "#lib/i18n/dates", "#messages/en/site", "./masthead.tsx", "#components/ui/button"),
  ...all("components/desk/planted.tsx", "#lib/articles/types", "next/link"),
  ...all("components/editor/planted.tsx", "#lib/content/schema", "@tiptap/core"),
  ...all("app/(site)/[lang]/planted.tsx", "#lib/reading/articles", "#lib/i18n/languages"),
  ...all("app/desk/planted.tsx", "#lib/articles/publish", "#lib/session/current", "next/headers"),
  ...all("lib/articles/planted.ts", "#lib/content/render", "#lib/kernel/command", "./store.ts", "#lib/drafts/open"),
  ...all("lib/articles/store.ts", "#db/client", "drizzle-orm"),
  ...all("lib/session/planted.ts", "next-auth", "react", "@node-rs/argon2"),
  ...all("lib/jobs/planted.ts", "pg-boss"),
  ...all("lib/mail/planted.ts", "nodemailer"),
  ...all("lib/media/planted.ts", "sharp"),
  ...all("lib/ai/providers/planted.ts", "ai", "@ai-sdk/openai-compatible", "@ai-sdk/provider", "#lib/ai/types", "#lib/outgoing/stream"),
  ...all("lib/ai/planted.ts", "./providers/openai-compatible.ts"),
  ...all("server/planted.ts", "#db/client", "#lib/kernel/env", "next"),
  ...all("db/schema/planted.ts", "#lib/articles/types", "drizzle-orm/pg-core"),
];
