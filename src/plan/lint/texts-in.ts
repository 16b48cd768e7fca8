import { PlanDocument } from '../schema/schema.ts';
import type { BilingualText } from '../schema/shapes.ts';

type Shape = { anyOf?: unknown; items?: Shape; properties?: Record<string, Shape> };
type Placed = { path: string; text: BilingualText };

/** Every text of a plan that may stand in both languages, and where. The schema says which those are. */
export function textsIn(plan: PlanDocument): Placed[] {
  const found: Placed[] = [];
  collect(PlanDocument as Shape, plan, '', found);
  return found;
}

/** Everything that is written in a plan, in one language or both, and where. */
export function writtenIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => writtenIn(one, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => writtenIn(one, path ? `${path}.${key}` : key));
}

function collect({ anyOf, items, properties }: Shape, value: unknown, path: string, found: Placed[]): void {
  if (anyOf) found.push({ path, text: value as BilingualText });
  else if (items && Array.isArray(value)) {
    if (items.anyOf || items.properties) value.forEach((one, index) => void collect(items, one, `${path}[${index}]`, found));
  } else if (properties && typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      const shape = properties[key];
      if (shape && inner !== undefined) collect(shape, inner, path ? `${path}.${key}` : key, found);
    }
}
