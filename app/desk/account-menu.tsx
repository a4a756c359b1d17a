"use client";
import { ChevronsUpDown } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSigningOut } from "#components/editor/signing-out";
import { securityWords } from "#components/desk/security/words-in";
import { Menu, type MenuItem } from "#components/ui/menu";
import { useDeskWords, useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import { leave } from "../sign-in/session.ts";
import { clearDevice } from "./clear-device.ts";
import { applyTheme, type Theme } from "./theme.ts";
import { chooseLanguageAction } from "./profile/actions.ts";

type Props = { person: { id: number; name: string; role: "author" | "editor" | "chief" | "admin" }; theme: Theme };

/** Who is signed in, and everything that is about oneself. */
export function AccountMenu({ person, theme: remembered }: Props) {
  const t = useDeskWords();
  const language = useLanguage();
  const router = useRouter();
  const notify = useNotify();
  const [theme, setTheme] = useState(remembered);
  const choose = (next: Theme) => {
    applyTheme(next);
    setTheme(next);
  };
  const speak = async () => {
    const answer = await chooseLanguageAction({ personId: person.id, language: language === "en" ? "zh-CN" : "en" }).catch(() => null);
    if (answer?.ok) location.reload();
    else notify({ text: answer?.message ?? t.connectionLost });
  };
  const { signOut, asking } = useSigningOut(person.id, { leave, clear: clearDevice });
  const themes: MenuItem[] = (["system", "light", "dark"] as const).map((name) => ({ label: `${t.theme}：${t.themes[name]}`, checked: name === theme, onSelect: () => choose(name) }));
  const items: MenuItem[] = [
    { label: t.profile, onSelect: () => router.push("/desk/profile") },
    { label: securityWords(language).title, onSelect: () => router.push("/desk/profile/security") },
    { label: t.help, onSelect: () => router.push("/desk/help") },
    { label: t.openSite, onSelect: () => location.assign(language === "en" ? "/en" : "/") },
    ...themes,
    { label: language === "en" ? t.languages["zh-CN"] : t.languages.en, onSelect: speak },
    { label: t.signOut, onSelect: signOut },
  ];
  return (
    <>
    <Menu label={t.account(person.name, t.role[person.role])} items={items} side="up" align="left" wide className="flex w-full items-center gap-2 rounded px-2.5 py-2 text-left hover:bg-surface">
      <span className="grid min-w-0 flex-1">
        <span className="truncate font-medium">{person.name}</span>{" "}
        <span className="text-xs text-ink-3">{t.role[person.role]}</span>
      </span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-3" />
    </Menu>
    {asking}
    </>
  );
}
