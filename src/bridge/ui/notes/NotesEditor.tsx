import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { spokenList } from '../../../plan/spoken/spoken.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import type { NotesState } from './connection.ts';
import css from './notes.module.css';
import { Toolbar } from './Toolbar.tsx';
import { useNotes } from './use-notes.ts';

type Shown = {
  bridgeId: string;
  readerId: string;
  /** What came too late was not needed any more. */
  onLetGo(): void;
};

/** Loaded when somebody is in a room: the editor, who types in it, and whether the desk has what was written. */
export default function NotesEditor({ bridgeId, readerId, onLetGo }: Shown) {
  const { t } = useTranslation('bridge');
  const { place, editor, state, isTried, typing, letGo } = useNotes({
    bridgeId,
    readerId,
    label: t('notes.label'),
    placeholder: t('notes.placeholder'),
  });
  const locale = useLocale();
  const stand = standOf(state, isTried);
  return (
    <div className={css.notes} data-stand={stand}>
      {editor && state?.isOpen !== false && <Toolbar editor={editor} />}
      <div ref={place} className={css.place} />
      <p className={css.line}>
        <span role="status">{typing.length > 0 && t('notes.typing', { names: spokenList(typing, locale), count: typing.length })}</span>
        <span role="status" className={css.stand}>
          {t(`notes.stand.${stand}`)}
        </span>
      </p>
      {stand === 'late' && (
        <Button
          variant="default"
          size="xs"
          className={css.letGo}
          onClick={() => {
            letGo();
            onLetGo();
          }}
        >
          {t('notes.letGo')}
        </Button>
      )}
    </div>
  );
}

type Stand = 'connecting' | 'stored' | 'storing' | 'away' | 'full' | 'gone' | 'closed' | 'late';

/** Where it is that what was written here is. */
function standOf(state: NotesState | null, isTried: boolean): Stand {
  if (!state) return 'connecting';
  const { isConnected, isOpen, isStored, end } = state;
  if (end === 'full') return 'full';
  if (end === 'not-found' || end === 'forbidden') return 'gone';
  if (isOpen === false) return isStored ? 'closed' : 'late';
  if (!isConnected) return isTried ? 'away' : 'connecting';
  return isStored ? 'stored' : 'storing';
}
