import "../../../articles/[id]/preview/preview.css";
import type { Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { visitorOf } from "./opened.ts";

export const dynamic = "force-dynamic";
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** Readers' styles and nothing of the desk's: what is seen here is what readers will have. */
export default async function HomePreviewLayout({ children, params }: { children: ReactNode; params: Promise<{ language: string }> }) {
  const { language } = await visitorOf((await params).language);
  const theme = (await cookies()).get("theme")?.value;
  return (
    <html lang={language} data-theme={theme === "light" || theme === "dark" ? theme : undefined}>
      <body>{children}</body>
    </html>
  );
}
