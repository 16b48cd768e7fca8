import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDots, IconPlayerPlayFilled } from '@tabler/icons-react';
import type { DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../../plan/ui/use-names.ts';
import type { AgendaItem, Bridge } from '../../contract.ts';
import css from './agenda.module.css';
import { ItemTimer } from './ItemTimer.tsx';

type Change = { outcome?: 'dropped' | null; ownerTier?: number | null };
type Props = {
  item: AgendaItem;
  bridge: Bridge;
  isShown: boolean;
  isDragged: boolean;
  isFirst: boolean;
  isLast: boolean;
  onShow: () => void;
  onStep: (by: 1 | -1) => void;
  onChange: (change: Change) => void;
  onDrag: (id: string | null) => void;
  onDropOnto: (event: DragEvent<HTMLElement>) => void;
};

/** An item of the agenda: what it is, why it stands there, whose it is, how long all looked at it, and what came of it. */
export function AgendaRow({ item, bridge, isShown, isDragged, onShow, onDrag, onDropOnto, ...ways }: Props) {
  const { t } = useTranslation('bridge');
  const { tierName } = useNames();
  const { id, ticket, title, source, ownerTier, outcome, isCarried } = item;
  const isFocus = bridge.focus === id;
  const isOver = outcome !== null;
  return (
    <li
      className={css.item}
      data-line={id}
      data-focus={isFocus || undefined}
      data-over={isOver || undefined}
      data-dragged={isDragged || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', title);
        onDrag(id);
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDropOnto}
    >
      <button type="button" className={css.open} data-open aria-current={isShown || undefined} onClick={onShow}>
        <span className={css.sign} aria-hidden>
          {isFocus ? <IconPlayerPlayFilled size={12} /> : isOver ? <IconCheck size={14} /> : null}
        </span>
        <span className={css.words}>
          <span className={css.name}>
            {ticket && <span className={css.number}>#{ticket.number}</span>}
            <bdi>{title}</bdi>
          </span>
          <span className={css.facts}>
            {isFocus && <span className="visually-hidden">{t('agenda.inFocus')}</span>}
            <span>{t(`source.${source}`)}</span>
            {isCarried && source !== 'carried' && <span>{t('source.carried')}</span>}
            {ownerTier !== null && <span>{t('agenda.owner', { tier: tierName(ownerTier) })}</span>}
            <ItemTimer item={item} bridge={bridge} />
            {outcome && <strong>{t(`cameOf.${outcome}`)}</strong>}
          </span>
        </span>
      </button>
      <RowMenu item={item} tiers={bridge.tiers} {...ways} />
    </li>
  );
}

type MenuProps = Pick<Props, 'item' | 'isFirst' | 'isLast' | 'onStep' | 'onChange'> & { tiers: readonly number[] };

function RowMenu({ item: { title, ownerTier }, tiers, isFirst, isLast, onStep, onChange }: MenuProps) {
  const { t } = useTranslation('bridge');
  const { tierName } = useNames();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="md" aria-label={t('agenda.menu', { title })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={isFirst} onClick={() => onStep(-1)}>
          {t('agenda.up')}
        </Menu.Item>
        <Menu.Item disabled={isLast} onClick={() => onStep(1)}>
          {t('agenda.down')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('agenda.whose')}</Menu.Label>
        {tiers.map((tier) => (
          <Menu.Item key={tier} disabled={tier === ownerTier} onClick={() => onChange({ ownerTier: tier })}>
            {tierName(tier)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => onChange({ outcome: 'dropped' })}>{t('agenda.drop')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
