import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, type Refusal, refuse } from '../../platform/outcome.ts';
import type * as contract from '../contract.ts';
import { recordPlanEvent } from '../events.ts';
import { parsePlanFile } from '../file/parse-plan-file.ts';
import type { PlanDocument } from '../schema/schema.ts';
import type { SayFinding } from '../versions/publish-plan.ts';
import { findVersion } from '../versions/store.ts';
import { draftAsItIs } from './read-draft.ts';
import { insertDraft } from './store.ts';

type Ways = { sayFinding: SayFinding; workedPlan: () => Promise<string> };
type Beginning = { document: PlanDocument; basedOn: number | null };

/** Begins to write a plan. There is one draft at a time: who finds another begun is told, and nothing is overwritten. */
export async function startDraft(act: Act, input: InputOf<typeof contract.startDraft>, { sayFinding, workedPlan }: Ways) {
  const beginning = await begin(act, input, { sayFinding, workedPlan });
  if (isRefusal(beginning)) return beginning;
  if (!(await insertDraft(act.db, { ...beginning, by: act.by.id, at: act.at }))) return refuse('plan-draft-exists');
  await recordPlanEvent(act, { kind: 'plan-draft-started', data: { from: input.from, basedOn: beginning.basedOn } });
  return draftAsItIs(act, sayFinding);
}

async function begin(
  act: Act,
  { from, version, source }: InputOf<typeof contract.startDraft>,
  { sayFinding, workedPlan }: Ways,
): Promise<Beginning | Refusal> {
  switch (from) {
    case 'empty-plan':
      return { document: {}, basedOn: null };
    case 'worked-plan':
      return fromFile(await workedPlan(), sayFinding);
    case 'file':
      return source === undefined ? refuse('plan-source-missing') : fromFile(source, sayFinding);
    case 'in-force':
      return fromVersion(act, act.planVersion);
    case 'version':
      return version === undefined ? refuse('plan-source-missing') : fromVersion(act, version);
  }
}

async function fromVersion(act: Act, version: number): Promise<Beginning | Refusal> {
  const found = await findVersion(act, version);
  return found ? { document: found.document, basedOn: found.version } : refuse('plan-version-not-found');
}

/** A file need not be complete to be written on; but what is no plan file cannot be shown for editing. */
export function fromFile(source: string, sayFinding: SayFinding): Beginning | Refusal {
  const { document, findings } = parsePlanFile(source);
  return document ? { document, basedOn: null } : refuse('plan-file-not-readable', { findings: findings.map(sayFinding) });
}
