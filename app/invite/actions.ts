"use server";
import { acceptInvitation } from "#lib/people/accept-invitation";
import { serverAction } from "#lib/web/action";

export const acceptInvitationAction = serverAction(acceptInvitation);
