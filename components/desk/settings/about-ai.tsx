"use client";
import { TextArea } from "#components/ui/field";
import type { SiteSettings } from "#lib/settings/types";
import { useSettingsWords } from "./words.tsx";

/** What the newsroom says of its use of AI, on the page about it. */
export function AboutAiFields({ value }: { value: SiteSettings["aboutAi"] }) {
  const t = useSettingsWords().aboutAi;
  return (
    <section>
      <h2 className="border-t-2 border-ink pt-2 font-serif text-lg font-bold">{t.title}</h2>
      <p className="text-ink-2">{t.lead}</p>
      <div className="grid gap-4 pt-3 sm:grid-cols-2">
        <TextArea label={t.zh} name="aboutAiZh" rows={6} maxLength={4_000} defaultValue={value["zh-CN"]} />
        <TextArea label={t.en} name="aboutAiEn" rows={6} maxLength={4_000} defaultValue={value.en} />
      </div>
    </section>
  );
}
