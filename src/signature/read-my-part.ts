import type { Look } from '../identity/act.ts';
import { ofCalendars } from '../plan/holidays/known-holidays.ts';
import { spokenHolidays } from '../plan/holidays/spoken-holidays.ts';
import { partOf } from '../plan/rules/part-of.ts';
import { publishedPlan } from '../plan/versions/store.ts';
import { changedSections } from './changed-sections.ts';
import { partToSign } from './part-to-sign.ts';

/** The caller’s part of the plan in force, whether they have signed it, and else what has changed since they last signed. */
export async function readMyPart({ db, by, locale, planVersion }: Look) {
  const { document: plan, holidays: known } = await publishedPlan(db, planVersion);
  const own = partToSign(
    plan,
    by.teams.map(({ team }) => team),
  );
  if (!own) return { version: planVersion, part: null, holidays: [], digest: null, signed: null, earlier: null };
  const holidays = spokenHolidays(ofCalendars(known, own.part.calendars), locale);
  const signatures = await db
    .selectFrom('signature')
    .select(['planVersion as version', 'digest', 'teams', 'signedAt as at'])
    .where('personId', '=', by.id)
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('digest', '=', own.digest),
        eb(
          'id',
          '=',
          selectFrom('signature').select('id').where('personId', '=', by.id).orderBy('signedAt', 'desc').orderBy('id').limit(1),
        ),
      ]),
    )
    .execute();
  const signed = signatures.find(({ digest }) => digest === own.digest);
  if (signed) return { version: planVersion, ...own, holidays, signed: { version: signed.version, at: signed.at }, earlier: null };
  const [last] = signatures;
  if (!last) return { version: planVersion, ...own, holidays, signed: null, earlier: null };
  // By the teams of that day: who has moved to another team reads what is different for them.
  const before = partOf((await publishedPlan(db, last.version)).document, last.teams);
  const earlier = { version: last.version, at: last.at, changed: changedSections(before, own.part) };
  return { version: planVersion, ...own, holidays, signed: null, earlier };
}
