import "../../desk/articles/[id]/preview/preview.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ReaderScript } from "#components/site/reader-script";
import { visited } from "./opened.ts";

export const dynamic = "force-dynamic";
export const viewport: Viewport = { width: "device-width", initialScale: 1 };
// The address is the key: what is linked from the page must not learn it.
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: "no-referrer" };

/** Readers' styles and nothing of the desk's. */
export default async function VisitorLayout({ children, params }: { children: ReactNode; params: Promise<{ token: string }> }) {
  const { preview, language } = await visited((await params).token);
  return (
    <html lang={preview?.language ?? language}>
      <head>
        <ReaderScript />
      </head>
      <body>{children}</body>
    </html>
  );
}
