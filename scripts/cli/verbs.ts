/** All verbs, in the order in which help lists them. */
import { doctorVerb } from "./doctor.ts";

import { seedVerb } from "./seed.ts";
import { setupLinkVerb } from "./setup-link.ts";
import { userCreateVerb } from "./user-create.ts";
import { userListVerb } from "./user-list.ts";
import { userResetLinkVerb } from "./user-reset-link.ts";
import { userRoleVerb } from "./user-role.ts";
import { userRestoreVerb, userSuspendVerb } from "./user-suspend.ts";
import type { Verb } from "./verb.ts";

export const verbs: readonly Verb[] = [setupLinkVerb, userCreateVerb, userListVerb, userRoleVerb, userSuspendVerb, userRestoreVerb, userResetLinkVerb, seedVerb, doctorVerb];
