import { Button, type ButtonProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { acceptEscalation, acknowledgeRelay } from '../../../escalation/contract.ts';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { takeTicket } from '../../../ticket/contract.ts';
import css from './list.module.css';
import type { Offer } from './list-offer.ts';

const ENDPOINTS = { accept: acceptEscalation, acknowledge: acknowledgeRelay, take: takeTicket };

/** The move that a line offers, in one click. The `a` key presses it on the selected line. */
export function ListOffer({ offer: { move, id }, number, ...props }: ButtonProps & { offer: Offer; number: number }) {
  const { t } = useTranslation('staff');
  const make = useMove(ENDPOINTS[move], { done: t(`offer.${move}.done`, { number }) });
  // Said by the promise: the line may be gone, taken by somebody else, before the refusal arrives.
  const press = () => {
    if (!make.isPending) make.mutateAsync({ id }).catch(sayRefusal);
  };
  if (make.isSuccess) return <span className="quiet">{t(`offer.${move}.state`)}</span>;
  return (
    <Button
      size="compact-sm"
      variant={move === 'take' ? 'default' : 'light'}
      {...props}
      // Not disabled meanwhile: that would take the focus away.
      aria-disabled={make.isPending}
      aria-busy={make.isPending}
      className={css.offer ?? ''}
      data-offer={move}
      onClick={press}
    >
      {t(`offer.${move}.do`)}
      <span className="visually-hidden"> #{number}</span>
    </Button>
  );
}
