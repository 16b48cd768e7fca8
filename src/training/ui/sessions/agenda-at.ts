import { type Agenda, agendaOf } from '../../rules/running.ts';
import type { CourseSession } from '../../sessions/contract.ts';

type Timed = Pick<CourseSession, 'modules' | 'module' | 'startedAt' | 'startsAt'>;

/** How a session stands to its agenda at an instant of the desk’s clock. */
export function agendaAt({ modules, module, startedAt, startsAt }: Timed, now: number): Agenda {
  const begun = Date.parse(startedAt ?? startsAt);
  return agendaOf({ modules, module: module?.id ?? null, startedAt: begun, moduleAt: module ? Date.parse(module.since) : begun, now });
}
