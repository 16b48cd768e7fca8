import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spokenList } from '../../../plan/spoken/spoken.ts';
import { call } from '../../../platform/ui/api.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { isInTheWay } from '../../../platform/ui/in-the-way.ts';
import { UserText } from '../../../platform/ui/marks.tsx';
import { whenReached } from '../../../platform/ui/reach.ts';
import { ErrorState, Loading } from '../../../platform/ui/states.tsx';
import { readBridgeNotes } from '../../notes/contract.ts';
import { hasKeptWords } from './has-kept-words.ts';
import css from './notes.module.css';

// The editor and its engine are as much code as everything else of a room.
const NotesEditor = lazy(() => whenReached(() => import('./NotesEditor.tsx')));

type Shown = { bridgeId: string; readerId: string; isOpen: boolean };

/** What is written together on a bridge: to write in until it is over, and to read from then on. */
export function SharedNotes({ bridgeId, readerId, isOpen }: Shown) {
  // Words that came too late are shown where they were written, and nowhere else.
  const [isWritten, setWritten] = useState(() => isOpen || hasKeptWords(bridgeId));
  return isWritten ? (
    <Suspense fallback={<Loading lines={3} height={20} />}>
      <NotesEditor key={bridgeId} bridgeId={bridgeId} readerId={readerId} onLetGo={() => setWritten(false)} />
    </Suspense>
  ) : (
    <WrittenNotes bridgeId={bridgeId} />
  );
}

function WrittenNotes({ bridgeId }: { bridgeId: string }) {
  const { t } = useTranslation('bridge');
  const locale = useLocale();
  const { data, error, refetch } = useQuery({
    queryKey: ['bridges', 'notes', bridgeId],
    queryFn: () => call(readBridgeNotes, { params: { id: bridgeId } }),
  });
  if (isInTheWay(error, data)) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={3} height={20} />;
  if (data.text === '') return <p className="quiet">{t('notes.none')}</p>;
  return (
    <div className={css.written}>
      <UserText>{data.markdown}</UserText>
      <p className={css.line}>
        {t('notes.by', {
          names: spokenList(
            data.authors.map(({ name }) => name),
            locale,
          ),
        })}
      </p>
    </div>
  );
}
