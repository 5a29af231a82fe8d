import type { AppError} from "#lib/errors.ts";
import { type ErrorCode } from "#lib/errors.ts";

const STATUS: Record<ErrorCode, number> = { invalid: 400, unauthenticated: 401, forbidden: 403, "not-found": 404, conflict: 409 };

export type ErrorBody = { error: { code: string; message: string; path: string; faults: readonly { path: string; message: string }[] } };

export const errorBody = (error: AppError): ErrorBody => ({
  error: { code: error.code, message: error.message, path: error.path, faults: error.faults },
});

export const statusOf = (error: AppError): number => STATUS[error.code];
