/** The key of the row of `settings` that holds the rules of signing in. */
export const signInRulesKey = "signIn";

/** How long a session lives where nobody has said otherwise: days in all, and minutes without a sign of life (0: as long as it lives). */
export const defaultStay = { days: 30, idleMinutes: 0 };
