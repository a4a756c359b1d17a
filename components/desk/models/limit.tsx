import { deskWords } from "#components/desk/words";
import { Chip } from "#components/ui/chip";
import type { SpendingLine } from "#lib/ai/types";
import type { Lang } from "#lib/i18n/languages";
import { money } from "#lib/i18n/money";

type Props = { label: string; line: Pick<SpendingLine, "spent" | "reserved" | "limit">; currency: string; language: Lang };
type Look = "fine" | "low" | "gone";

/** People are told from here on, as `warnAt` of lib/ai/budget.ts says. */
const low = 0.8;

/** How much of a budget is gone, in words first; what is held back counts, as it does when a call is let through. */
export function Limit({ label, line: { spent, reserved, limit }, currency, language }: Props) {
  const { spending: t } = deskWords(language).models;
  const print = (micro: number) => money(micro, currency, language);
  const amounts = [t.spent(print(spent)), ...(reserved > 0 ? [t.held(print(reserved))] : [])];
  if (limit === null) return <p className="text-sm tabular-nums">{[...amounts, t.unlimited].join(" · ")}</p>;
  const share = limit === 0 ? 1 : (spent + reserved) / limit;
  const look: Look = share >= 1 ? "gone" : share >= low ? "low" : "fine";
  return (
    <div className="grid gap-1 text-sm tabular-nums">
      <p>{[...amounts, t.limit(print(limit), Math.floor(share * 100))].join(" · ")} {look !== "fine" && <Chip tone={look === "gone" ? "alert" : "amber"}>{t[look]}</Chip>}</p>
      <progress className={`h-1.5 w-full appearance-none overflow-hidden rounded-sm bg-sunken [&::-webkit-progress-bar]:bg-sunken ${bars[look]}`} aria-label={label} value={Math.min(1, share)} max={1} />
    </div>
  );
}

const bars: Record<Look, string> = {
  fine: "[&::-moz-progress-bar]:bg-ink [&::-webkit-progress-value]:bg-ink",
  low: "[&::-moz-progress-bar]:bg-amber [&::-webkit-progress-value]:bg-amber",
  gone: "[&::-moz-progress-bar]:bg-cinnabar [&::-webkit-progress-value]:bg-cinnabar",
};
