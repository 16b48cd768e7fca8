import { isDay } from '../../calendar/days.ts';
import type { TrainingGate } from '../schema/schema.ts';
import type { GatedMove, IssueArea } from '../words.ts';
import { spokenDay, spokenList } from './spoken.ts';

type Reader = { region: string; moveName(move: GatedMove): string; areaName(area: IssueArea): string };

/** What the sentence of a gate says, `spoken.gate`: “Taking in tier 2 (Compliance and E-mail), from 6 July 2026”. */
export function spokenGate({ move, tier, areas, from }: TrainingGate, { region, moveName, areaName }: Reader) {
  return {
    move: moveName(move),
    tier,
    hasAreas: areas ? 'yes' : 'no',
    areas: spokenList((areas ?? []).map(areaName), region),
    hasDay: from ? 'yes' : 'no',
    // A day that no calendar has is said as it is written.
    day: from ? (isDay(from) ? spokenDay(from, region) : from) : '',
  } as const;
}
