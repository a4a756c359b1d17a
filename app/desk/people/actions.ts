"use server";
import { changeRole } from "#lib/people/change-role";
import { endSessions } from "#lib/people/end-sessions";
import { invitePerson, revokeInvitation } from "#lib/people/invite";
import { makeResetLink } from "#lib/people/reset-link";
import { restorePerson, suspendPerson } from "#lib/people/suspend";
import { serverAction } from "#lib/web/action";

export const changeRoleAction = serverAction(changeRole);
export const endSessionsAction = serverAction(endSessions);
export const invitePersonAction = serverAction(invitePerson);
export const makeResetLinkAction = serverAction(makeResetLink);
export const restorePersonAction = serverAction(restorePerson);
export const revokeInvitationAction = serverAction(revokeInvitation);
export const suspendPersonAction = serverAction(suspendPerson);
