import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { CHECK_OUTCOMES, type CheckDone, type KnownError, workCheck } from '../contract.ts';
import css from './knowledge.module.css';

const ICONS = { fine: IconCheck, fault: IconAlertTriangle, 'not-possible': IconBan };
const COLORS = { fine: 'green', fault: 'red', 'not-possible': 'gray' };

type Props = {
  check: KnownError['checks'][number];
  done: CheckDone | undefined;
  isOpen: boolean;
  subject: { id: string; knownErrorId: string };
};

/** One check: what to look at, and its outcome in one touch. The last outcome counts. */
export function CheckLine({ check: { tier, step }, done, isOpen, subject }: Props) {
  const { t } = useTranslation('knowledge');
  const work = useMove(workCheck);
  return (
    <li className={css.check} data-outcome={done?.outcome}>
      <span className="chip" data-tone={`tier-${tier}`} title={t('tier', { tier })}>
        {tier}
      </span>
      <span>
        {step}
        {done && <span className={css.doneBy}>{t('by', { outcome: t(`outcome.${done.outcome}`), who: done.by })}</span>}
      </span>
      {isOpen && (
        <Group gap={2} wrap="nowrap">
          {CHECK_OUTCOMES.map((outcome) => {
            const Icon = ICONS[outcome];
            const isIt = done?.outcome === outcome;
            return (
              <Tooltip key={outcome} label={t(`outcome.${outcome}`)}>
                <ActionIcon
                  size={26}
                  variant={isIt ? 'light' : 'subtle'}
                  color={isIt ? COLORS[outcome] : 'gray'}
                  aria-label={t('outcomeOf', { outcome: t(`outcome.${outcome}`), step })}
                  aria-pressed={isIt}
                  loading={work.isPending && work.variables?.outcome === outcome}
                  onClick={() => work.mutate({ ...subject, step, outcome }, { onError: sayRefusal })}
                >
                  <Icon size={15} aria-hidden />
                </ActionIcon>
              </Tooltip>
            );
          })}
        </Group>
      )}
    </li>
  );
}
