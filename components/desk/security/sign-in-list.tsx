import { rowTime } from "#components/desk/row-time";
import type { Lang } from "#lib/i18n/languages";
import { deviceName } from "#lib/session/device-name";
import type { SignInLine } from "#lib/session/types";
import { securityWords } from "./words-in.tsx";

/** Who signed in or tried to: when, by what, with what end, from where. */
export function SignInList({ items, language, timeZone }: { items: SignInLine[]; language: Lang; timeZone: string }) {
  const t = securityWords(language).history;
  if (items.length === 0) return <p className="text-ink-2">{t.empty}</p>;
  return (
    <ul>
      {items.map((line) => (
        <li key={line.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule py-2">
          <time dateTime={line.at.toISOString()} className="w-32 text-ink-2 tabular-nums">{rowTime(line.at, language, timeZone)}</time>
          <span className={line.outcome === "in" ? "font-medium" : "font-medium text-cinnabar"}>{t.outcomes[line.outcome]}</span>
          <span className="text-ink-2">{[t.ways[line.way], line.secondFactor && t.factors[line.secondFactor]].filter(Boolean).join(" + ")}</span>
          <span className="ml-auto text-xs text-ink-3 tabular-nums">{[line.outcome === "in" && line.newDevice && t.newDevice, deviceName(line.userAgent) ?? t.unknown, line.address].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}
