"use server";
import { changePassword } from "#lib/people/change-password";
import { chooseLanguage, updateProfile } from "#lib/people/profile";
import { endDevice } from "#lib/session/devices";
import { serverAction } from "#lib/web/action";

export const changePasswordAction = serverAction(changePassword);
export const chooseLanguageAction = serverAction(chooseLanguage);
export const endDeviceAction = serverAction(endDevice);
export const updateProfileAction = serverAction(updateProfile);
