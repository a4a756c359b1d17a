/** The key of the row of `settings` that holds the rules of signing in. */
export const signInRulesKey = "signIn";
