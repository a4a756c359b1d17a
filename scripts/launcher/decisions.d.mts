export type Kind = "runtime" | "full";
export type Stamp = { lock: string; platform: string; kind: Kind };
type Entry = { version?: string; dev?: boolean; devOptional?: boolean; optional?: boolean; link?: boolean; os?: string[]; cpu?: string[]; libc?: string[]; optionalDependencies?: Record<string, string> };
type List = { packages?: Record<string, Entry> };

export function isStaleLock(lock: { alive: boolean; touched: number; now: number }): boolean;
export function installationNeeded(given: { stamp: Stamp | null; lock: string; platform: string; want: Kind }): "nothing" | "add" | "all";
export function kindOfInstallation(given: { lock: List; installed: List; platform: string; arch: string }): Kind | null;
export function missingPlatforms(lock: { packages: Record<string, Entry> }): Record<string, Entry>;
