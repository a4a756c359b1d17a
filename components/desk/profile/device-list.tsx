"use client";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button";
import { Chip } from "#components/ui/chip";
import { useDeskWords, useLanguage } from "#components/ui/language";
import { useNotify } from "#components/ui/notices";
import type { Answer } from "#components/ui/use-command";
import type { Device } from "#lib/session/types";
import { usePeopleWords } from "#components/desk/people/words";
import { rowTime } from "#components/desk/row-time";
import { deviceName } from "#lib/session/device-name";

/** Where one is signed in; every other place can be left from here. */
export function DeviceList({ devices, timeZone, end }: { devices: Device[]; timeZone: string; end: (input: unknown) => Promise<Answer<unknown>> }) {
  const t = usePeopleWords();
  const desk = useDeskWords();
  const language = useLanguage();
  const router = useRouter();
  const notify = useNotify();
  const leave = async (key: string) => {
    const answer = await end({ key }).catch(() => null);
    notify({ text: answer?.ok ? t.deviceEnded : (answer?.message ?? desk.connectionLost) });
    router.refresh();
  };
  return (
    <ul>
      {devices.map((device) => {
        const name = deviceName(device.userAgent) ?? t.unknownDevice;
        return (
          <li key={device.key} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-rule py-2.5">
            <span className="font-medium">{name}</span>
            {device.current && <Chip tone="celadon">{t.thisDevice}</Chip>}
            <span className="mr-auto text-xs text-ink-3 tabular-nums">{[device.address, t.lastSeen(rowTime(device.lastSeenAt, language, timeZone))].filter(Boolean).join(" · ")}</span>
            {!device.current && <Button small aria-label={`${t.endDevice}: ${name}`} onClick={() => leave(device.key)}>{t.endDevice}</Button>}
          </li>
        );
      })}
    </ul>
  );
}
