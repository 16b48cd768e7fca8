import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../platform/ui/api.ts';
import { useDraft } from '../../../platform/ui/drafts.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { type AgendaItem, type Bridge, editItem } from '../../contract.ts';
import { useRoomMove } from '../use-room-move.ts';
import css from './focus.module.css';

/** What is noted about an item. Whoever writes while somebody else has saved sees both, and decides. */
export function ItemNote({ bridge, item }: { bridge: Bridge; item: AgendaItem }) {
  const { t } = useTranslation('bridge');
  const saved = item.note ?? '';
  const [{ note, seen }, change, drop] = useDraft(`bridge.note.${item.id}`, { note: saved, seen: 0 });
  const edit = useRoomMove(editItem, { onDone: drop });
  const isChanged = note.trim() !== saved;
  const isStale = edit.error instanceof Problem && edit.error.code === 'stale';
  const save = (version: number | undefined) =>
    edit.mutate({ id: bridge.id, item: item.id, note: note.trim() || null, ...(version && { version }) });
  return (
    <form
      className={css.note}
      onSubmit={(event) => {
        event.preventDefault();
        save(seen || item.version);
      }}
    >
      <Textarea
        label={t('note.label')}
        minRows={1}
        maxLength={4_000}
        dir="auto"
        value={note}
        onChange={(event) => change({ note: event.currentTarget.value, ...(!isChanged && { seen: item.version }) })}
      />
      {edit.error && <Refused error={edit.error} />}
      {isStale && saved !== '' && (
        <p className={css.theirs}>
          <span className="quiet">{t('note.theirs')}</span> <bdi>{saved}</bdi>
        </p>
      )}
      {isChanged && (
        <div className={css.noteTools}>
          <Button type="submit" size="xs" loading={edit.isPending}>
            {t('note.save')}
          </Button>
          {isStale && (
            <Button size="xs" variant="default" onClick={() => save(undefined)}>
              {t('note.saveAnyway')}
            </Button>
          )}
        </div>
      )}
    </form>
  );
}
