import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { type AgendaItem, type Bridge, editItem } from '../../contract.ts';
import { OUTCOMES, type Outcome } from '../../words.ts';
import { useRoomMove } from '../use-room-move.ts';
import css from './focus.module.css';

type Props = {
  bridge: Bridge;
  item: AgendaItem;
  next: AgendaItem | null;
  onNext: (item: AgendaItem) => void;
  onAction: () => void;
};

/** What comes of the item that all look at, and the way to the next one. */
export function Outcomes({ bridge, item, next, onNext, onAction }: Props) {
  const { t } = useTranslation('bridge');
  const edit = useRoomMove(editItem);
  const give = (outcome: Outcome) => {
    edit.mutate({ id: bridge.id, item: item.id, outcome: item.outcome === outcome ? null : outcome, version: item.version });
    if (outcome === 'action' && item.outcome !== outcome) onAction();
  };
  return (
    <div className={css.outcomes}>
      <div className={css.outcomeHead}>
        <span aria-hidden>{t('outcome.label')}</span>
        {next && (
          <Button size="xs" variant="light" rightSection={<IconArrowRight size={14} aria-hidden />} onClick={() => onNext(next)}>
            {t('focus.next')}
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons of one question, and no fields of a form */}
      <div role="group" aria-label={t('outcome.label')} className={css.outcomeRow}>
        {OUTCOMES.filter((outcome) => outcome !== 'dropped').map((outcome) => (
          <Button
            key={outcome}
            size="xs"
            variant={item.outcome === outcome ? 'filled' : 'default'}
            aria-pressed={item.outcome === outcome}
            disabled={edit.isPending}
            data-outcome={outcome}
            onClick={() => give(outcome)}
          >
            {t(`outcome.${outcome}`)}
          </Button>
        ))}
      </div>
      {edit.error && <Refused error={edit.error} />}
    </div>
  );
}
