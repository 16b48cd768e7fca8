import type { Look } from '../identity/act.ts';
import { partOf } from '../plan/rules/part-of.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import { changedSections } from './changed-sections.ts';
import { partToSign } from './part-to-sign.ts';

/** The caller’s part of the plan in force, whether they have signed it, and else what has changed since they last signed. */
export async function readMyPart({ db, by, planVersion }: Look) {
  const plan = await planOfVersion(db, planVersion);
  const own = partToSign(
    plan,
    by.teams.map(({ team }) => team),
  );
  if (!own) return { version: planVersion, part: null, digest: null, signed: null, earlier: null };
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
  if (signed) return { version: planVersion, ...own, signed: { version: signed.version, at: signed.at }, earlier: null };
  const [last] = signatures;
  if (!last) return { version: planVersion, ...own, signed: null, earlier: null };
  // By the teams of that day: who has moved to another team reads what is different for them.
  const before = partOf(await planOfVersion(db, last.version), last.teams);
  const earlier = { version: last.version, at: last.at, changed: changedSections(before, own.part) };
  return { version: planVersion, ...own, signed: null, earlier };
}
