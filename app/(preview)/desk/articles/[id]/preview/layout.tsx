import "./preview.css";
import type { Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { ReaderScript } from "#components/site/reader-script";
import { draftOf } from "./draft.ts";

export const dynamic = "force-dynamic";
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** Readers' styles and nothing of the desk's: what is seen here is what will be printed. */
export default async function PreviewLayout({ children, params }: { children: ReactNode; params: Promise<{ id: string }> }) {
  const { article } = await draftOf((await params).id);
  const theme = (await cookies()).get("theme")?.value;
  return (
    <html lang={article.language} data-theme={theme === "light" || theme === "dark" ? theme : undefined}>
      <head>
        <ReaderScript />
      </head>
      <body>{children}</body>
    </html>
  );
}
