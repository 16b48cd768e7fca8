import type { Refusal } from '../outcome.ts';

/** A file that is made when somebody takes it. `tag` is the same as long as the file is. */
export type ServedFile = { name: string; mediaType: string; tag: string; make(): Promise<Buffer | string | Refusal> };
