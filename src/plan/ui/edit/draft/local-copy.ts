import { dropDraft, readDraft, saveDraft } from '../../../../platform/ui/drafts.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import type { Draft } from './draft-state.ts';

const KEY = 'plan';
const EMPTY = { startedAt: '', version: 0, base: '', document: '' };

/** What is not saved yet, kept on the device with what it was made from: neither a reload nor an ended session loses it. */
export function keepCopy({ startedAt, version, document: base }: Draft, document: PlanDocument): void {
  try {
    saveDraft(KEY, EMPTY, { startedAt, version, base: JSON.stringify(base), document: JSON.stringify(document) });
  } catch {
    // The device has no room: the page still holds it, and asks before it is left.
  }
}

export function dropCopy(): void {
  dropDraft(KEY);
}

/** What was left unsaved of this draft, and the version that it was made of; nothing when it was of another draft. */
export function copyOf(draft: Draft): { version: number; base: PlanDocument; document: PlanDocument } | null {
  const { startedAt, version, base, document } = readDraft(KEY, EMPTY);
  if (document === '' || startedAt !== draft.startedAt || version > draft.version) return null;
  try {
    return { version, base: JSON.parse(base), document: JSON.parse(document) };
  } catch {
    return null;
  }
}
