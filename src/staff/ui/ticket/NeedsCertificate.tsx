import { Button, Popover, Stack, Text } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../platform/ui/links.tsx';
import type { MoveOffer } from '../../../ticket/contract.ts';

/** A move that whoever reads lacks a certificate for: the press says which, and leads to where one sees how to earn it. */
export function NeedsCertificate({ offer }: { offer: MoveOffer & { programme: string } }) {
  const { t } = useTranslation('ticket');
  return (
    <Popover width={300} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          data-move={offer.move}
          leftSection={<IconCertificate size={14} aria-hidden />}
          aria-description={offer.sentence}
        >
          {t(`move.${offer.move}`)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(`move.${offer.move}`)}>
        <Stack gap="xs">
          <Text size="sm">{offer.sentence}</Text>
          <TextLink to="/training/certificates" hash={offer.programme} size="sm">
            {t('move.toCertificates')}
          </TextLink>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
