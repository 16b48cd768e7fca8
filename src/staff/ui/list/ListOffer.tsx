import { Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { acceptEscalation } from '../../../escalation/contract.ts';
import { sayRefusal, useMove } from '../../../platform/ui/use-move.ts';
import { takeTicket } from '../../../ticket/contract.ts';
import { SOLUTION_PLACE } from '../ticket/solution-place.ts';
import css from './list.module.css';
import type { Offer } from './list-offer.ts';
import { rememberTicket } from './list-origin.ts';

const ENDPOINTS = { accept: acceptEscalation, take: takeTicket };

type Props = ButtonProps & { offer: Offer; number: number };

/** What a line offers, in one click. The `a` key presses it on the selected line. */
export function ListOffer({ offer, number, ...props }: Props) {
  const { move, id } = offer;
  return move === 'acknowledge' ? (
    <ToSolution number={number} {...props} />
  ) : (
    <MoveAtOnce key={move} move={move} id={id} number={number} {...props} />
  );
}

/** Nobody has understood what they have not read: acknowledging stands beside cause and steps. */
function ToSolution({ number, ...props }: ButtonProps & { number: number }) {
  const { t } = useTranslation('staff');
  const toIt = {
    component: Link,
    to: '/desk/tickets/$ticket',
    params: { ticket: String(number) },
    hash: SOLUTION_PLACE,
    onClick: () => rememberTicket(number),
  } as object;
  return (
    <Button size="compact-sm" variant="light" {...props} {...toIt} className={css.offer ?? ''} data-offer="acknowledge">
      {t('offer.acknowledge.do')}
      <span className="visually-hidden"> #{number}</span>
    </Button>
  );
}

function MoveAtOnce({ move, id, number, ...props }: ButtonProps & { move: keyof typeof ENDPOINTS; id: string; number: number }) {
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
