import type { Viewport } from "next";
import type { ReactNode } from "react";
import { ReaderScript } from "#components/site/reader-script";
import { isTraditional, languageOf } from "#lib/reading/params";
import "../site.css";

/** Never prerendered: `next build` has no database, and what readers see is decided by the front. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f4" },
    { media: "(prefers-color-scheme: dark)", color: "#181613" },
  ],
  colorScheme: "light dark",
};

export default async function SiteLayout({ children, params }: { children: ReactNode; params: Promise<{ lang: string }> }) {
  const { lang } = await params;
  return (
    <html lang={isTraditional(lang) ? "zh-Hant" : languageOf(lang)}>
      <head>
        <ReaderScript />
      </head>
      <body>{children}</body>
    </html>
  );
}
