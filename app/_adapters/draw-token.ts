import { randomBytes } from "node:crypto";

/** 256 bits that nobody can guess, as text for an address. */
export const drawToken = (): string => randomBytes(32).toString("base64url");
