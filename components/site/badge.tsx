import type { PrintedLabel } from "#lib/labels/types";

/** The AI label of an article, short, wherever its headline stands; indigo stands for machine-made and nothing else. */
export function Badge({ label }: { label: PrintedLabel | null }) {
  return label && <span className="ai-badge">{label.badge ?? label.text}</span>;
}
