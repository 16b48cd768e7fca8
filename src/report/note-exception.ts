import { weekOf } from '../calendar/weeks.ts';
import type { CertificateEvent } from '../certificate/events.ts';
import { dayOf } from '../plan/rules/in-force.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { Recording } from '../platform/event-log.ts';
import { newId } from '../platform/ids.ts';
import { EXCEPTION_DEVIATION_KINDS } from './words.ts';

export type ExceptionGranted = Extract<CertificateEvent, { kind: 'exception-granted' }>;

/** Writes down that somebody was let do without a certificate, in the week in which that was granted; of whom, the exception itself says. Run twice, it writes once. */
export async function noteException(act: Recording, { id: eventId, subjectId: exceptionId, at, data }: ExceptionGranted): Promise<void> {
  if (!exceptionId) return;
  const { planVersion, programme, tier, until } = data;
  const plan = await planOfVersion(act.db, planVersion);
  await act.db
    .insertInto('deviation')
    .values({
      id: newId(act.at),
      exceptionId,
      eventId,
      kind: EXCEPTION_DEVIATION_KINDS[0],
      planVersion,
      tier,
      week: weekOf(dayOf(plan, at)),
      detail: JSON.stringify({ programme, until }),
      at,
    })
    .onConflict((conflict) => conflict.columns(['eventId', 'kind']).doNothing())
    .execute();
}
