import type { Ring } from '../contract.ts';

type StepRung = { key: string; at: string; people: { name: string | null; rings: Ring[] }[] };

/** The rings of an alarm by the times that a step rang, each person once with all that they were rung by. */
export function ringsByStep(rings: readonly Ring[]): StepRung[] {
  const steps = Map.groupBy(rings, ({ step, round }) => `${round} ${step}`);
  return [...steps].map(([key, rung]) => ({
    key,
    at: rung[0]?.at ?? '',
    people: [...Map.groupBy(rung, ({ person }) => person?.name ?? null)].map(([name, own]) => ({ name, rings: own })),
  }));
}
