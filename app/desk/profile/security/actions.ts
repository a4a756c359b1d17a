"use server";
import { addPasskey, beginPasskey } from "#lib/factors/add-passkey";
import { removePasskey, renamePasskey } from "#lib/factors/manage-passkeys";
import { renewRecoveryCodes } from "#lib/factors/renew-codes";
import { confirmCodes, offerCodes } from "#lib/factors/set-up-totp";
import { turnOffCodes } from "#lib/factors/turn-off";
import { allowAccount, unlinkAccount } from "#lib/session/linked-accounts";
import { serverAction } from "#lib/web/action";

export const addPasskeyAction = serverAction(addPasskey);
export const allowAccountAction = serverAction(allowAccount);
export const beginPasskeyAction = serverAction(beginPasskey);
export const confirmCodesAction = serverAction(confirmCodes);
export const offerCodesAction = serverAction(offerCodes);
export const removePasskeyAction = serverAction(removePasskey);
export const renamePasskeyAction = serverAction(renamePasskey);
export const renewRecoveryCodesAction = serverAction(renewRecoveryCodes);
export const turnOffCodesAction = serverAction(turnOffCodes);
export const unlinkAccountAction = serverAction(unlinkAccount);
