import { type Static, Type } from 'typebox';
import { endpoint } from '../../platform/http/endpoint.ts';
import { OneOf, OrNull } from '../../platform/http/shapes.ts';
import { ByTicket } from '../../ticket/contract.ts';
import { ScenarioFinding } from '../own/contract.ts';
import { REDACTED_KINDS } from './redact.ts';

export const DraftPiece = Type.Object({
  text: Type.String(),
  /** What was taken out there; null for what stayed as it was. */
  kind: OrNull(OneOf(REDACTED_KINDS)),
  was: OrNull(Type.String()),
});
/** A draft of a scenario from a solved ticket: its file, and each text of it with what was replaced. */
export const ScenarioDraft = Type.Object({
  source: Type.String(),
  texts: Type.Array(Type.Object({ place: Type.String(), pieces: Type.Array(DraftPiece) })),
  findings: Type.Array(ScenarioFinding),
});
export type ScenarioDraft = Static<typeof ScenarioDraft>;

export const draftFromTicket = endpoint('GET', '/tickets/:id/practice-scenario', {
  summary: 'A draft of a scenario from a solved ticket, without what is personal; nothing of it is kept',
  params: ByTicket,
  answer: ScenarioDraft,
});
