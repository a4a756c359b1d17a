/** People and one-time links as plain data for screens and the command line. */
import type { Role } from "#lib/access/roles";
import type { Lang } from "#lib/i18n/languages";

export type { Role };
export type PersonStatus = "active" | "suspended";

/** A line of the list of people. `email` is null for somebody who is only printed, without an account. */
export type PersonLine = {
  id: number;
  name: string;
  email: string | null;
  role: Role;
  status: PersonStatus;
  owner: boolean;
  sample: boolean;
  /** Has left: no account any more, printed names stay. */
  removed: boolean;
  /** False until a password has been chosen. */
  hasPassword: boolean;
  lastSeenAt: Date | null;
  /** Live sessions. */
  sessions: number;
};

/** What an admin may do to a person, as the policy says. */
export type PersonAbilities = { changeRole: boolean; suspend: boolean; endSessions: boolean; resetLink: boolean; remove: boolean };
export type ListedPerson = PersonLine & { abilities: PersonAbilities };

export type PeopleFilters = { q?: string; role?: Role; status?: PersonStatus; before?: string };

export type InvitationLine = { id: number; email: string; role: Role; invitedBy: string | null; createdAt: Date; expiresAt: Date };

/** How notices come by mail. */
export const mailChoices = ["atOnce", "daily", "never"] as const;
export type MailChoice = (typeof mailChoices)[number];

/** What a person says about themselves; printed on their page. */
export type Profile = { id: number; name: string; nameEn: string; email: string | null; slug: string; bio: string; bioEn: string; language: Lang; role: Role; owner: boolean; mailNotices: MailChoice; sectionNames: string[] };

/** What a one-time link is worth just now. */
export type LinkState = "open" | "used" | "expired" | "wrong";

/** What somebody has in hand: articles that are theirs to do, drafts they started that nobody has read, articles they answer for, schedules among these, sections they edit. */
export type InHand = { assigned: number; drafts: number; responsible: number; scheduled: number; sections: number };
/** `heirs`: who may take all of it over. */
export type Leaving = { inHand: InHand; heirs: { id: number; name: string; role: Role }[] };

/** One person as an admin sees them. */
export type PersonDetail = { id: number; name: string; email: string | null; role: Role; status: PersonStatus; owner: boolean; removed: boolean; /** What this admin may do. */ abilities: { dropFactors: boolean; remove: boolean; endSessions: boolean } };
