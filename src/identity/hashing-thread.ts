import { scryptSync } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { normalForm } from '../platform/normal-form.ts';

/** As the sign-in library has always hashed: a password that was set before is still the same. */
const COST = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 64;

export type ToHash = { password: string; salt: string };

parentPort?.on('message', ({ password, salt }: ToHash) => {
  parentPort?.postMessage(scryptSync(normalForm('NFKC', password), salt, KEY_BYTES, COST));
});
