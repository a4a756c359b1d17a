export const serverFlags: readonly string[];
export const commandFlags: readonly string[];
