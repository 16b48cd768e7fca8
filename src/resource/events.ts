import { recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';

type OfResource = { resource: string };
/** `people` are those who hear of it: whoever leads the team that keeps it right. */
type Told = { people: readonly string[] };

export const RESOURCE_EVENTS = {
  'resource-added': happens<OfResource & { title: string; owner: string }>({ concerns: [] }),
  /** `isReplaced`: whoever has read it is asked again. */
  'resource-changed': happens<OfResource & { fields: readonly string[]; isReplaced: boolean }>({ concerns: [] }),
  'resource-reviewed': happens<OfResource & { reviewOn: string | null }>({ concerns: [] }),
  'resource-taken-off': happens<OfResource>({ concerns: [] }),
  'resource-put-back': happens<OfResource>({ concerns: [] }),
  'resource-read': happens<OfResource>({ concerns: [], isAboutPeople: true }),
  'resource-reported': happens<OfResource & Told & { note: string | null }>({ concerns: ['named'] }),
  'resource-reviews-due': happens<Told & { owner: string | null; resources: readonly string[] }>({ concerns: ['named'] }),
};

export const recordResourceEvent = recorder(RESOURCE_EVENTS);
