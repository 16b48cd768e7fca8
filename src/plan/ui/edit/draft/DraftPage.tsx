import { memo, useDeferredValue, useEffect, useMemo } from 'react';
import { completenessByChapter } from '../../../rules/completeness.ts';
import { CHAPTERS } from '../../../schema/chapters.ts';
import { ChapterNav } from '../../chapters/ChapterNav.tsx';
import { PlanLadder } from '../../ladder/PlanLadder.tsx';
import css from '../../plan.module.css';
import { HolidaysContext } from '../../use-holidays.ts';
import { EditChapter } from '../EditChapter.tsx';
import { EditingProvider } from '../editing.tsx';
import { MergePanel } from '../merge/MergePanel.tsx';
import { DraftBar } from './DraftBar.tsx';
import { DraftHead } from './DraftHead.tsx';
import own from './draft.module.css';
import type { Draft } from './draft-state.ts';
import { useDraft } from './use-draft.ts';

/** The draft as a document in which one writes: the same page as the plan that is read, and drawn anew with every edit. */
export function DraftPage({ newest }: { newest: Draft }) {
  const { store, state, saving } = useDraft(newest);
  const plan = state.document;
  const meters = useMemo(() => completenessByChapter(plan), [plan]);
  // Drawn anew with every edit, but never in the way of the next one.
  const drawn = useDeferredValue(plan);
  useEffect(() => {
    // The address may name a chapter that was not there yet when the page was opened.
    if (window.location.hash) document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <EditingProvider plan={plan} change={store.change}>
      <div className={`${css.page} ${own.page}`}>
        <ChapterNav findings={state.base.findings} meters={meters} />
        <article className={`sheet ${css.paper} ${own.paper}`}>
          <DraftHead plan={plan} draft={state.base} meters={meters} />
          <DraftBar store={store} state={state} saving={saving} />
          <MergePanel store={store} state={state} />
          <Ladder plan={drawn} />
          <HolidaysContext value={state.base.holidays}>
            <div className={own.chapters}>
              {CHAPTERS.map(({ id }) => (
                <EditChapter key={id} id={id} plan={plan} findings={state.base.findings} completeness={meters[id]} store={store} />
              ))}
            </div>
          </HolidaysContext>
        </article>
      </div>
    </EditingProvider>
  );
}

const Ladder = memo(PlanLadder);
