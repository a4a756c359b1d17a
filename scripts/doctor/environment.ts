/** The settings of the environment are ones the server would start with, and the data folder can be written to. */
import { accessSync, constants, existsSync } from "node:fs";
import { loadDotEnv, readEnvironment } from "#lib/kernel/env";
import { reasonOf, StartRefusal } from "#lib/kernel/terminal";
import { type Check, fine } from "./check.ts";

export const environment: Check = {
  name: "environment",
  needs: "source",
  look: async () => {
    try {
      loadDotEnv();
      const { dataDir } = readEnvironment(process.env);
      if (existsSync(dataDir)) accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
      return fine(`DATA_DIR ${dataDir}`);
    } catch (error) {
      return { state: "failed", detail: error instanceof StartRefusal ? error.message.replaceAll("\n", " / ") : reasonOf(error) };
    }
  },
};
