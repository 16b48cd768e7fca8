import { Problem } from './api.ts';

/** What stays as it is however often one asks: no such address, not there, or not for this person. */
const FINAL_STATUSES = [400, 403, 404, 410];
export const isFinal = (error: Error) => error instanceof Problem && FINAL_STATUSES.includes(error.status);

/** Whether an error takes the place of what was fetched before: one that may pass leaves that, with what is being written on it. */
export function isInTheWay(error: Error | null, shown: unknown): error is Error {
  return error !== null && (shown === undefined || isFinal(error));
}
