import type { Edit } from '../edits/edits.ts';
import { isObject } from '../edits/keyed.ts';
import type { PlanDocument } from '../schema/schema.ts';

/** A fix knows its words in both languages; an organisation that works in one gets those of that one. */
export function inTheirLanguage(plan: PlanDocument, edits: readonly Edit[]): readonly Edit[] {
  const [language, ...others] = plan.organisation?.languages ?? [];
  if (!language || others.length > 0) return edits;
  return edits.map((edit) => ('value' in edit ? { ...edit, value: inLanguage(edit.value, language) } : edit));
}

function inLanguage(value: unknown, language: 'en' | 'es'): unknown {
  if (Array.isArray(value)) return value.map((inner) => inLanguage(inner, language));
  if (!isObject(value)) return value;
  if (typeof value.en === 'string' && typeof value.es === 'string') return value[language];
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inLanguage(inner, language)]));
}
