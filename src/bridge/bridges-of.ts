import { sql } from 'kysely';
import type { Act } from '../identity/act.ts';
import { teamsOfTier } from '../plan/rules/in-force.ts';
import type { PlanDocument } from '../plan/schema/schema.ts';
import { onDuty } from '../rota/read-on-duty.ts';
import { titleOf } from './store.ts';

/** As many as anybody looks through. */
const SHOWN_MAX = 50;

type Row = { id: string; title: string | null; phase: string | null; planVersion: number; startsAt: Date; tier: number | null };

/** The bridges to come that wait for somebody within a span: asked to come, leading or writing for all, with who is on duty then beside them. */
export async function bridgesOf(act: Act, plan: PlanDocument, { person, from, to }: { person: string; from: Date; to: Date }) {
  const { rows } = await sql<Row>`
    select b.id, b.title, b.phase, b.plan_version, b.starts_at,
      (select i.tier from bridge_invited i where i.bridge_id = b.id and i.person_id = ${person}) as tier
    from bridge b where b.state in ('scheduled', 'live') and b.ends_at > ${from} and b.starts_at < ${to}
      and (b.lead_id = ${person} or b.scribe_id = ${person}
        or exists (select from bridge_invited i where i.bridge_id = b.id and i.person_id = ${person} and i.because <> 'of-tier'))
    order by b.starts_at, b.id limit ${SHOWN_MAX}`.execute(act.db);
  return Promise.all(
    rows.map(async ({ id, tier, startsAt, ...called }) => ({
      bridge: id,
      subject: await titleOf(act, called),
      startsAt,
      team: tier === null ? '' : (teamsOfTier(plan, tier)[0]?.id ?? ''),
      offers:
        tier === null
          ? []
          : (await onDuty(act.db, { plan, at: startsAt, now: act.at }, { tier }))
              .map((one) => one.person)
              .filter(({ id: one }) => one !== person),
    })),
  );
}
