"use server";
import { resetPassword } from "#lib/people/reset-password";
import { serverAction } from "#lib/web/action";

export const resetPasswordAction = serverAction(resetPassword);
