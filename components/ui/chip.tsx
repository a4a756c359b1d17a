import type { ReactNode } from "react";

/** celadon = checked or live, amber = open question, alert = contradiction or withdrawn, ink = planned, machine = made by a model. */
export type ChipTone = "neutral" | "celadon" | "amber" | "alert" | "ink" | "machine";

const tones: Record<ChipTone, string> = {
  neutral: "bg-sunken text-ink-2",
  celadon: "bg-celadon-wash text-celadon",
  amber: "bg-amber-wash text-amber",
  alert: "bg-cinnabar-wash text-cinnabar",
  ink: "bg-sunken text-ink",
  machine: "bg-indigo-wash text-indigo",
};

/** A state in one word; the dot repeats the colour, the word says it. */
export function Chip({ tone = "neutral", children }: { tone?: ChipTone; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-full px-2 py-0.5 text-xs whitespace-nowrap ${tones[tone]}`}>
      <span aria-hidden className="size-1.5 rounded-full bg-current" />
      {children}
    </span>
  );
}
