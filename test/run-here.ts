import type { Settings } from '../bench/real-desk.ts';
import { type Running, runDesk } from '../src/run-desk.ts';

/** Starts the desk within this process, where a process of its own takes seconds to begin and does the same, short of signals and exits. */
export function runHere(settings: Settings): Promise<Running> {
  return runDesk(
    { LOG_LEVEL: 'silent', PORT: '0', ...settings },
    { isDemo: false, say: () => {}, goOn: () => {}, databaseEnded: () => {} },
  );
}
