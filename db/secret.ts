import { randomBytes } from "node:crypto";

/** 256 bits that nobody can guess, as text for an address; for what no caller drew one for. */
export const newSecret = (): string => randomBytes(32).toString("base64url");
