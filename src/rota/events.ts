import { recorder } from '../platform/event-log.ts';
import { happens } from '../platform/happens.ts';

/** What is kept of a layer. Its people hear of their shifts from the rota, not from a bell for each edit of it. */
export type LayerKept = {
  team: string;
  members: readonly string[];
  days: readonly string[];
  from: string;
  to: string;
  startsOn: string;
  until: string | null;
};
/** `people` are those who hear of it. */
type ToldOfSpan = { team: string; from: string; to: string; people: readonly string[] };
type OfAbsence = { person: string; from: string; to: string };

export const ROTA_EVENTS = {
  'rota-layer-added': happens<LayerKept>({ concerns: [] }),
  'rota-layer-changed': happens<{ before: LayerKept; after: LayerKept }>({ concerns: [] }),
  'rota-layer-removed': happens<LayerKept>({ concerns: [] }),
  'rota-stand-in-added': happens<ToldOfSpan>({ concerns: ['named'] }),
  'rota-stand-in-removed': happens<ToldOfSpan>({ concerns: ['named'] }),
  'rota-absence-added': happens<OfAbsence>({ concerns: [] }),
  'rota-absence-removed': happens<OfAbsence>({ concerns: [] }),
  'rota-swap-asked': happens<ToldOfSpan>({ concerns: ['named'] }),
  'rota-swap-accepted': happens<ToldOfSpan>({ concerns: ['named'] }),
  'rota-swap-declined': happens<ToldOfSpan>({ concerns: ['named'] }),
};

export const recordRotaEvent = recorder(ROTA_EVENTS);
