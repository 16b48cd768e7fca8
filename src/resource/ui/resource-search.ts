import { ISSUE_AREAS, type IssueArea, RESOURCE_KINDS, type ResourceKind } from '../../plan/words.ts';

/** What the shelf shows, as its address says it. Without a tier that is the reader’s own, and all of them where they have none. */
export type ResourceSearch = {
  tier?: number | undefined;
  area?: IssueArea | undefined;
  kind?: ResourceKind | undefined;
  lang?: 'en' | 'es' | undefined;
  /** What needs a look, or what was taken off. */
  show?: 'due' | 'off' | undefined;
};
/** As an address writes that no tier is meant. */
export const ALL_TIERS = 0;

/** Reads an address; what it does not know is as if it were not there. */
export function resourceSearchIn({ tier, area, kind, lang, show }: Record<string, unknown>): ResourceSearch {
  return {
    tier: [ALL_TIERS, 1, 2, 3].find((one) => one === Number(tier ?? Number.NaN)),
    area: ISSUE_AREAS.find((one) => one === area),
    kind: RESOURCE_KINDS.find((one) => one === kind),
    lang: (['en', 'es'] as const).find((one) => one === lang),
    show: (['due', 'off'] as const).find((one) => one === show),
  };
}
