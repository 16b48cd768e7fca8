import type { Settings } from '../bench/real-desk.ts';
import { type Running, runDesk } from '../src/run-desk.ts';

/**
 * Starts the desk within this process, where a process of its own takes seconds to begin and does the same, short of signals and exits.
 * As there, what is heard first is why it did not start.
 */
export function runHere(settings: Settings): Promise<Running> {
  return new Promise((resolve, reject) => {
    const surroundings = { isDemo: false, say: () => {}, goOn: () => {}, databaseEnded: reject };
    runDesk({ LOG_LEVEL: 'silent', PORT: '0', ...settings }, surroundings).then(resolve, reject);
  });
}
