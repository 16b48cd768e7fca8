import { notifications } from '@mantine/notifications';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { call, submit } from '../../../../platform/ui/api.ts';
import { dateTime, useLocale } from '../../../../platform/ui/format.ts';
import { fixDraft, saveDraft } from '../../../contract.ts';
import { isSame } from '../../../edits/same.ts';
import { spokenList } from '../../../spoken/spoken.ts';
import { newestDraft, useKeepDraft } from '../../use-draft-page.ts';
import { useRegion } from '../../use-region.ts';
import { arrived, type Draft, isUnsaved, startState } from './draft-state.ts';
import { type DraftStore, makeDraftStore, type Reach } from './draft-store.ts';
import { copyOf, dropCopy, keepCopy } from './local-copy.ts';

/** The draft that is being written on this page: what is done to it, and how it is saved. */
export function useDraft(newest: Draft) {
  const reach = useReach();
  const [store] = useState(() => makeDraftStore(beginning(newest), reach));
  const snapshot = useSyncExternalStore(store.subscribe, store.read);

  useEffect(() => store.arrive(newest), [store, newest]);
  useEffect(() => {
    const flush = () => void store.flush();
    if (isUnsaved(store.read().state)) flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
      store.stop();
    };
  }, [store]);
  useBlocker({
    shouldBlockFn: async () => {
      finishTyping();
      await store.flush();
      return false;
    },
    enableBeforeUnload: () => {
      finishTyping();
      return isUnsaved(store.read().state);
    },
  });
  useUndoKeys(store);
  return { store, ...snapshot };
}

/** What stands in a field is taken when the field is left. */
export function finishTyping(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Where somebody left the draft, with what had not been saved then. */
function beginning(newest: Draft) {
  const copy = copyOf(newest);
  if (!copy || isSame(copy.document, newest.document)) return startState(newest);
  return arrived(
    startState(copy.version === newest.version ? newest : { ...newest, version: copy.version, document: copy.base }, copy.document),
    newest,
  );
}

function useReach(): Reach {
  const keepDraft = useKeepDraft();
  const { t } = useTranslation('plan');
  const locale = useLocale();
  const region = useRegion();
  const latest = useRef({ t, locale, region });
  latest.current = { t, locale, region };
  const [reach] = useState<Reach>(() => ({
    save: async (document, version, key) => (await submit(saveDraft, { document, version }, { key })) as Draft,
    read: async () => (await newestDraft()) as Draft | null,
    fix: async ({ code, path }, version) => (await call(fixDraft, { body: { code, path, version } })) as Draft,
    keep: keepCopy,
    drop: dropCopy,
    onDraft: keepDraft,
    onNewer: ({ draft, chapters, isJoined }) => {
      const { t: say, locale: language, region: there } = latest.current;
      const said = {
        name: draft.changedBy?.name ?? say('draft.somebody'),
        when: dateTime(new Date(draft.changedAt), language),
        chapters: spokenList(
          chapters.map((chapter) => say(`short.${chapter}`)),
          there,
        ),
      };
      notifications.show({ message: say(isJoined ? 'merge.joined' : 'merge.newer', said), autoClose: 10_000 });
    },
  }));
  return reach;
}

/** As everywhere: Ctrl or ⌘ with Z, and with Shift or Y the other way. What is still being typed is the browser's to undo. */
function useUndoKeys(store: DraftStore): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      const { target } = event;
      if (target instanceof HTMLElement && (target.dataset.typed || target.closest('[role="dialog"]'))) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) store.redo();
      else store.undo();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [store]);
}
