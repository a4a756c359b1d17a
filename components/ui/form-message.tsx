import type { ReactNode } from "react";

/** What went wrong (read out at once) or well (read out in its turn), in a sentence above the button. */
export function FormMessage({ tone = "error", children }: { tone?: "error" | "done"; children: ReactNode }) {
  const look = tone === "error" ? "border-cinnabar bg-cinnabar-wash text-cinnabar" : "border-celadon bg-celadon-wash text-celadon";
  return (
    <p role={tone === "error" ? "alert" : "status"} className={`border-l-2 px-3 py-2 text-sm ${look}`}>
      {children}
    </p>
  );
}
