import { sql } from 'kysely';
import { worksHere } from '../../identity/find-member.ts';
import type { Db, Tx } from '../../platform/database.ts';
import type { Approval, Overruled } from '../contract.ts';
import { asRead, asWritten } from '../schema/format.ts';
import type { PlanDocument } from '../schema/schema.ts';

type PersonRef = { id: string; name: string };
export type OpenReview = { id: string; askedBy: PersonRef | null; askedAt: string; note: string | null; approvals: Approval[] };
export type DraftRow = {
  version: number;
  basedOn: number | null;
  document: PlanDocument;
  startedBy: PersonRef | null;
  startedAt: Date;
  changedBy: PersonRef | null;
  changedAt: Date;
  review: OpenReview | null;
};

const personRef = (column: 'd.started_by' | 'd.changed_by' | 'r.asked_by' | 'r.ended_by') =>
  sql`(select json_build_object('id', p.id, 'name', p.name) from person p where p.id = ${sql.raw(column)})`;

/**
 * The people asked in a review `r`, each with what they said last; `version` is the draft as it is now. Of a review that is
 * open, who may not read the plan any more is waited for no longer, and stands there only with a yes to the draft as it is.
 */
const approvals = sql`coalesce((select json_agg(json_build_object(
    'person', json_build_object('id', p.id, 'name', p.name), 'decision', x.decision, 'comment', x.comment, 'decidedAt', x.at,
    'isCurrent', coalesce(r.ended_at is not null or x.draft_version = (select version from plan_draft), false)) order by p.name, p.id)
  from plan_approver a join person p on p.id = a.person_id
  left join lateral (select c.decision, c.comment, c.at, c.draft_version from plan_decision c
    where c.review_id = a.review_id and c.person_id = a.person_id order by c.at desc, c.id desc limit 1) x on true
  where a.review_id = r.id and case when r.ended_at is not null then p.deactivated_at is null or x.decision is not null
    else ${worksHere} or coalesce(x.decision = 'approved' and x.draft_version = (select version from plan_draft), false) end), '[]')`;

export async function findDraft(db: Db): Promise<DraftRow | null> {
  const { rows } = await sql<DraftRow>`select d.version, d.based_on, d.document, d.started_at, d.changed_at,
    ${personRef('d.started_by')} as started_by, ${personRef('d.changed_by')} as changed_by,
    (select json_build_object('id', r.id, 'askedBy', ${personRef('r.asked_by')}, 'askedAt', r.asked_at, 'note', r.note, 'approvals', ${approvals})
       from plan_review r where r.ended_at is null) as review
    from plan_draft d`.execute(db);
  return rows[0] ? { ...rows[0], document: asRead(rows[0].document) } : null;
}

/** Who wrote on the draft last, without what they wrote. */
export async function lastWritten(db: Db): Promise<Pick<DraftRow, 'changedBy' | 'changedAt'> | null> {
  const { rows } = await sql<Pick<DraftRow, 'changedBy' | 'changedAt'>>`select ${personRef('d.changed_by')} as changed_by, d.changed_at
    from plan_draft d`.execute(db);
  return rows[0] ?? null;
}

/** The draft, held against other writers until the transaction ends. */
export async function lockDraft(tx: Tx): Promise<DraftRow | null> {
  // By a statement of its own: one that waits and reads in one would see the draft as it was before the wait.
  await sql`select from plan_draft for update`.execute(tx);
  return findDraft(tx);
}

export type DraftEdit = { document: PlanDocument; by: string; at: Date };

/** Begins the one draft; false when another was begun meanwhile. */
export async function insertDraft(tx: Tx, { document, by, at, basedOn }: DraftEdit & { basedOn: number | null }): Promise<boolean> {
  const row = await tx
    .insertInto('planDraft')
    .values({ document: JSON.stringify(asWritten(document)), basedOn, startedBy: by, startedAt: at, changedBy: by, changedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateDraft(tx: Tx, { document, by, at }: DraftEdit): Promise<void> {
  await tx
    .updateTable('planDraft')
    .set({ document: JSON.stringify(asWritten(document)), changedBy: by, changedAt: at, version: sql`nextval('plan_draft_version')` })
    .execute();
}

export async function deleteDraft(tx: Tx): Promise<void> {
  await tx.deleteFrom('planDraft').execute();
}

export type ReviewEnd =
  | { as: 'published'; planVersion: number; at: Date }
  | { as: 'withdrawn' | 'discarded'; at: Date }
  | { as: 'overruled'; by: string; reason: string; at: Date };

/** Ends the open review, if there is one; what was said in it stays. */
export async function endReview(tx: Tx, end: ReviewEnd): Promise<void> {
  await tx
    .updateTable('planReview')
    .set({
      endedAt: end.at,
      endedAs: end.as,
      ...(end.as === 'published' && { planVersion: end.planVersion }),
      ...(end.as === 'overruled' && { endedBy: end.by, endReason: end.reason }),
    })
    .where('endedAt', 'is', null)
    .execute();
}

/** Who was asked before a version was published, and what they said. */
export async function approvalsOf(db: Db, version: number): Promise<Approval[]> {
  const { rows } = await sql<{ approvals: Approval[] }>`select ${approvals} as approvals from plan_review r
    where r.plan_version = ${version} and r.ended_as = 'published'`.execute(db);
  return rows.flatMap((row) => row.approvals);
}

/** The rounds that were overruled before a version was published, or since the last one was. */
export async function overruledBefore(db: Db, version: number | null): Promise<Overruled[]> {
  const { rows } =
    await sql<Overruled>`select ${personRef('r.asked_by')} as asked_by, r.asked_at, ${personRef('r.ended_by')} as by, r.ended_at as at,
      r.end_reason as reason
    from plan_review r where r.ended_as = 'overruled' and r.plan_version is not distinct from ${version} order by r.ended_at`.execute(db);
  return rows;
}

/** A version that is published keeps which rounds were overruled on the way to it, whatever it was published from. */
export async function keepOverruled(tx: Tx, version: number): Promise<void> {
  await tx
    .updateTable('planReview')
    .set({ planVersion: version })
    .where('endedAs', '=', 'overruled')
    .where('planVersion', 'is', null)
    .execute();
}
