import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

type Offer = { move: string; allowed: boolean; sentence?: string | undefined };
type Props = ButtonProps & { offer: Offer; onClick: () => void; children: ReactNode };

/** A move that the desk offers. One that is not allowed stays in reach and says why, in the desk's own words. */
export function MoveButton({ offer, onClick, children, ...props }: Props) {
  if (offer.allowed) {
    return (
      <Button {...props} onClick={onClick} data-move={offer.move}>
        {children}
      </Button>
    );
  }
  return (
    <Tooltip label={offer.sentence}>
      <Button
        {...props}
        variant="default"
        aria-disabled="true"
        data-disabled
        data-move={offer.move}
        aria-description={offer.sentence}
        onClick={(event) => event.preventDefault()}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
