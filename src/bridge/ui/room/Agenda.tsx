import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayRefusal } from '../../../platform/ui/use-move.ts';
import { type AgendaItem, type Bridge, editItem } from '../../contract.ts';
import { useRoomMove } from '../use-room-move.ts';
import { AddItem } from './AddItem.tsx';
import { AgendaRow } from './AgendaRow.tsx';
import css from './agenda.module.css';
import { beforeOf, movedBefore } from './agenda-order.ts';
import { useAgendaKeys } from './use-agenda-keys.ts';

type Props = { bridge: Bridge; shown: string | null; onShow: (item: AgendaItem) => void };

/** What is looked at, in the order that people give it: by dragging, by keys, or by the menu of each item. */
export function Agenda({ bridge, shown, onShow }: Props) {
  const { t } = useTranslation('bridge');
  const edit = useRoomMove(editItem);
  const [dragged, setDragged] = useState<string | null>(null);
  const asked = edit.isPending ? edit.variables : undefined;
  const agenda = asked?.before !== undefined ? movedBefore(bridge.agenda, asked.item, asked.before) : bridge.agenda;
  const items = agenda.filter(({ outcome }) => outcome !== 'dropped');
  const dropped = agenda.filter(({ outcome }) => outcome === 'dropped');
  const change = (item: AgendaItem, more: { before?: string | null; outcome?: 'dropped' | null; ownerTier?: number | null }) =>
    edit.mutate({ id: bridge.id, item: item.id, ...more }, { onError: sayRefusal });
  const step = (item: AgendaItem, by: 1 | -1) => {
    const before = beforeOf(items, item.id, by);
    if (before !== undefined) change(item, { before });
  };
  useAgendaKeys((id, by) => {
    const item = items.find((one) => one.id === id);
    if (item) step(item, by);
  });
  const drop = (event: DragEvent<HTMLElement>, onto: AgendaItem) => {
    event.preventDefault();
    const item = items.find(({ id }) => id === dragged);
    setDragged(null);
    if (!item || item.id === onto.id) return;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const isBelow = event.clientY > top + height / 2;
    const at = items.findIndex(({ id }) => id === onto.id);
    change(item, { before: isBelow ? (items[at + 1]?.id ?? null) : onto.id });
  };
  return (
    <section aria-labelledby="agenda-title">
      <h2 id="agenda-title" className={css.title}>
        {t('agenda.title')} <span className="quiet">{items.length}</span>
      </h2>
      {items.length === 0 && <p className={css.empty}>{t('agenda.empty')}</p>}
      <ol className={css.items}>
        {items.map((item, index) => (
          <AgendaRow
            key={item.id}
            item={item}
            bridge={bridge}
            isShown={item.id === shown}
            isDragged={item.id === dragged}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            onShow={() => onShow(item)}
            onStep={(by) => step(item, by)}
            onChange={(more) => change(item, more)}
            onDrag={setDragged}
            onDropOnto={(event) => drop(event, item)}
          />
        ))}
      </ol>
      {dropped.length > 0 && (
        <details className={css.dropped}>
          <summary>{t('agenda.dropped', { count: dropped.length })}</summary>
          <ul>
            {dropped.map((item) => (
              <li key={item.id}>
                <span>
                  {item.ticket && `#${item.ticket.number} `}
                  <bdi>{item.title}</bdi>
                </span>
                <button type="button" onClick={() => change(item, { outcome: null })}>
                  {t('agenda.bringBack')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <AddItem bridge={bridge.id} />
    </section>
  );
}
