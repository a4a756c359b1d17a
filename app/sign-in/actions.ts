"use server";
import { forgotPassword } from "#lib/people/forgot-password";
import { askPasskey } from "#lib/session/sign-in-passkey";
import { serverAction } from "#lib/web/action";

export const askPasskeyAction = serverAction(askPasskey);
export const forgotPasswordAction = serverAction(forgotPassword);
