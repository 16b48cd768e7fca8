import type { PlanDocument } from '../../../schema/schema.ts';

export type Programme = NonNullable<NonNullable<PlanDocument['training']>['programmes']>[number];
export type Module = Programme['modules'][number];
export type Segment = { module: Module; startsAtMinute: number; width: number };

export function programmeMinutes({ modules }: Programme): number {
  return modules.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The modules one after the other, each as wide as it is long: per cents of the longest programme, so that several compare. */
export function programmeTimeline(programme: Programme, longestMinutes: number): Segment[] {
  let startsAtMinute = 0;
  return programme.modules.map((module) => {
    const segment = { module, startsAtMinute, width: (module.minutes / Math.max(1, longestMinutes)) * 100 };
    startsAtMinute += module.minutes;
    return segment;
  });
}

/** “0:50”: how far into the session a module begins. */
export function clockOf(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
