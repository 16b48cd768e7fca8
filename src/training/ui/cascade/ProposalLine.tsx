import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { acceptProposal, type CascadeProposal, type CascadeTier } from '../../cascade/contract.ts';
import css from './cascade.module.css';
import { useSaying } from './use-cascade.ts';

type Props = { proposal: CascadeProposal; tier: CascadeTier; until: string; onDone: () => void };

/** A session that would mend it, and the button that plans it. What has become another proposal meanwhile is refused, and shown. */
export function ProposalLine({ proposal, tier, until, onDone }: Props) {
  const { t } = useTranslation('training');
  const { locale, time, whom } = useSaying();
  const { key, kind, trainer, observer, session, seats, isLate, mayAccept } = proposal;
  const accept = useMove(acceptProposal, { done: t(`cascade.done.${kind}`), onDone });
  const sentence = t(`cascade.proposal.${kind}`, {
    programme: tier.programmes.find(({ id }) => id === proposal.programme)?.name[locale] ?? proposal.programme,
    when: time(proposal.startsAt),
    before: session ? time(session.startsAt) : '',
    trainer: trainer.name,
    whom: whom(proposal),
    seats,
  });
  return (
    <div className={css.proposal}>
      <div className={css.words}>
        {isLate && <span>{t('cascade.late', { day: until })}</span>}
        <span>{sentence}</span>
        {observer && <span className="quiet">{t('cascade.watches', { name: observer.name })}</span>}
      </div>
      {mayAccept && (
        <Button
          size="xs"
          loading={accept.isPending}
          aria-label={`${t(`cascade.accept.${kind}`)}: ${sentence}`}
          onClick={() => accept.mutate({ proposal: key }, { onError: sayRefusal })}
        >
          {t(`cascade.accept.${kind}`)}
        </Button>
      )}
    </div>
  );
}
