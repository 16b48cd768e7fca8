import type { IssueArea, ResourceKind } from '../../plan/words.ts';
import type { NextKind } from '../words.ts';

type OfTier = { tier: number; id: string; title: string };
/** `areas`: those that it speaks of; null for all of them. */
type OfAreas = { areas: readonly IssueArea[] | null };
export type Catalogue = {
  modules: readonly (OfTier & OfAreas & { programme: string; minutes: number; isLab: boolean })[];
  labs: readonly (OfTier & { area: IssueArea; minutes: number; isPassed: boolean })[];
  /** Sessions with a seat, soonest first. */
  sessions: readonly (OfTier & OfAreas & { programme: string; startsAt: Date })[];
  resources: readonly (Omit<OfTier, 'tier'> & OfAreas & { tiers: readonly number[]; address: string | null; kind: ResourceKind })[];
};
export type Next = OfTier & {
  kind: NextKind;
  programme: string | null;
  minutes: number | null;
  startsAt: Date | null;
  address: string | null;
  resourceKind: ResourceKind | null;
};

const EMPTY = { programme: null, minutes: null, startsAt: null, address: null, resourceKind: null };

/** What fits next for an area in a tier, one of each kind where there is one; what speaks of the area by its name comes before what is for all. */
export function nextSteps({ modules, labs, sessions, resources }: Catalogue, { area, tier }: { area: IssueArea; tier: number }): Next[] {
  const ofTier = <T extends { tier: number }>(some: readonly T[]) => some.filter((one) => one.tier === tier);
  const speaksOf = ({ areas }: OfAreas) => areas?.includes(area) ?? false;
  const fits = (one: OfAreas) => one.areas === null || speaksOf(one);
  const inTier = ofTier(modules);
  // A module that says which areas it is about says so by what it shows of the catalogue; else labs are where problems are looked into.
  const module = inTier.find(speaksOf) ?? inTier.find(({ isLab }) => isLab) ?? inTier[0];
  const [lab] = ofTier(labs)
    .filter((one) => one.area === area)
    .toSorted((a, b) => Number(a.isPassed) - Number(b.isPassed) || a.minutes - b.minutes || (a.id < b.id ? -1 : 1));
  const session = ofTier(sessions).find(fits);
  const own = resources.filter(({ tiers }) => tiers.includes(tier));
  const resource = own.find(speaksOf) ?? own.find(({ areas }) => areas === null);
  const common = ({ id, title }: { id: string; title: string }) => ({ ...EMPTY, tier, id, title });
  return [
    ...(module ? [{ ...common(module), kind: 'module' as const, programme: module.programme, minutes: module.minutes }] : []),
    ...(lab ? [{ ...common(lab), kind: 'lab' as const, minutes: lab.minutes }] : []),
    ...(session ? [{ ...common(session), kind: 'session' as const, programme: session.programme, startsAt: session.startsAt }] : []),
    ...(resource ? [{ ...common(resource), kind: 'resource' as const, address: resource.address, resourceKind: resource.kind }] : []),
  ];
}
