import { ISSUE_AREAS, type IssueArea } from '../../../plan/words.ts';

/** Which phase and which area; without, the phase that runs, and none. */
export type EffectSearch = { phase?: string | undefined; area?: IssueArea | undefined };

/** Reads an address; what it does not know is as if it were not there. */
export function effectSearchIn({ phase, area }: Record<string, unknown>): EffectSearch {
  return {
    phase: typeof phase === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(phase) ? phase : undefined,
    area: ISSUE_AREAS.find((one) => one === area),
  };
}
