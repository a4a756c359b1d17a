"use client";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { useLanguage } from "#components/ui/language";
import { paste as en } from "#messages/en/paste";
import { paste as zh } from "#messages/zh-CN/paste";

/** The address of a page to fetch; what was typed stays when it does not come. */
export function AddressForm({ busy, onFetch }: { busy: boolean; onFetch: (address: string) => void }) {
  const t = (useLanguage() === "en" ? en : zh).address;
  const [address, setAddress] = useState("");
  return (
    <form className="grid gap-3" noValidate onSubmit={(event) => { event.preventDefault(); if (address.trim() !== "") onFetch(withScheme(address.trim())); }}>
      <TextField label={t.label} hint={t.hint} type="url" inputMode="url" autoComplete="off" maxLength={2_000} placeholder="https://" value={address} onChange={(event) => setAddress(event.target.value)} />
      <div><Button type="submit" busy={busy} disabled={address.trim() === ""}>{busy ? t.fetching : t.fetch}</Button></div>
    </form>
  );
}

/** People copy addresses without their beginning. */
function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) && !/^[\w.-]+:\d/.test(address) ? address : `https://${address}`;
}
