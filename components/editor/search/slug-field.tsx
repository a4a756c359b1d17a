import { useState } from "react";
import { Field } from "#components/ui/field";
import { useRoom } from "../context.ts";
import { useDetails } from "../panel/use-details.ts";

/** What is not an address yet stays in the field, and is not saved. */
export function SlugField() {
  const { t } = useRoom();
  const { details: { slug }, change } = useDetails();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && !/^[a-z0-9-]*$/.test(typed);
  const type = (text: string) => {
    setTyped(text);
    if (/^[a-z0-9-]*$/.test(text)) change({ slug: text });
  };
  return <Field label={t.details.slug} hint={t.details.slugHint} error={wrong ? t.details.slugWrong : ""}>{(wiring) => <input {...wiring} className="control" maxLength={120} autoComplete="off" spellCheck={false} value={typed ?? slug} onChange={(event) => type(event.target.value)} onBlur={() => !wrong && setTyped(null)} />}</Field>;
}
