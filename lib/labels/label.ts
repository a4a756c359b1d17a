/** From a machine's share of a text to the words of the explicit label. Pure; the only maker of labels of texts. */
import type { Lang } from "#lib/i18n/languages";
import { aiLabel as en } from "#messages/en/aiLabel";
import { aiLabel as zh } from "#messages/zh-CN/aiLabel";
import type { LabelSettings, MachineShare, PrintedLabel } from "./types.ts";

type Given = { models?: readonly string[]; checked?: boolean };

/**
 * The label of a text, null where no mark is left in it. There is no other way to have none.
 * @param given.checked every sentence was looked at by a person against its sources; nobody may claim it without that.
 */
export function labelFor(share: MachineShare, settings: Pick<LabelSettings, "term">, language: Lang, { models = [], checked = false }: Given = {}): PrintedLabel | null {
  if (share.marked <= 0) return null;
  const t = (language === "en" ? en : zh).printed;
  const badge = `${settings.term[language]} ${percentOf(share, language)}`;
  const sentence = t.sentence(share.marked >= share.characters ? t.whole : t.part, checked ? t.checked : "");
  const named = [...new Set(models.filter((name) => name !== ""))];
  return { share: Math.min(1, share.share), text: t.line(badge, sentence), badge, sentence, ...(named.length > 0 && { models: named }), ...(checked && { checked: true }) };
}

/** Never 0 % while a mark is left, never 100 % while a person wrote something. */
export function percentOf({ characters, marked, share }: MachineShare, language: Lang): string {
  if (marked >= characters) return "100%";
  if (share < 0.01) return (language === "en" ? en : zh).printed.underOne;
  return `${Math.min(99, Math.round(share * 100))}%`;
}

/** What stands beside a headline. */
export function badgeOf(label: PrintedLabel): string {
  return label.badge ?? label.text;
}
