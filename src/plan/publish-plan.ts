import type { Act, DeskAct, Look } from '../identity/act.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { refuse } from '../platform/outcome.ts';
import type * as contract from './contract.ts';
import { recordPlanEvent } from './events.ts';
import type { RawFinding } from './findings.ts';
import { lintPlanFile } from './lint.ts';
import { addVersion } from './store.ts';

/** A finding as a reader sees it, in their language. */
export type InWords = (finding: RawFinding) => { severity: RawFinding['severity']; code: string; path: string; message: string };

/** Makes a plan file the version in force. One with an error is refused with its findings, and nothing changes. */
export async function publishPlan(act: Act | DeskAct, { source }: InputOf<typeof contract.publishPlan>, inWords: InWords) {
  const { document, findings, isPublishable } = lintPlanFile(source);
  if (!document || !isPublishable) return refuse('plan-not-publishable', { findings: findings.map(inWords) });
  const version = await addVersion(act.db, { document, source, publishedBy: act.by?.id ?? null, at: act.at });
  await recordPlanEvent(act, { kind: 'plan-published', data: { version } });
  return { version, findings: findings.map(inWords) };
}

/** What a plan file still misses; writes nothing. */
export async function lintDraft(_look: Look, { source }: InputOf<typeof contract.lintPlan>, inWords: InWords) {
  const { findings, isPublishable } = lintPlanFile(source);
  return { publishable: isPublishable, findings: findings.map(inWords) };
}
