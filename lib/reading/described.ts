/** A standfirst or description where it stands without its page: beside a link of another site, in a list for programs. It carries the label along. Pure. */
import type { Lang } from "#lib/i18n/languages";
import { messagesFor } from "#lib/i18n/messages";
import { badgeOf } from "#lib/labels/label";
import type { PrintedLabel } from "#lib/labels/types";

export function described(text: string, label: PrintedLabel | null, language: Lang): string {
  if (label === null) return text;
  return text === "" ? label.text : messagesFor(language).aiLabel.printed.described(badgeOf(label), text);
}
