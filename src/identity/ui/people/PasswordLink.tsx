import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateTime, useLocale } from '../../../platform/ui/format.ts';
import { Refused } from '../../../platform/ui/Refused.tsx';
import { useMove } from '../../../platform/ui/use-move.ts';
import { makePasswordLink } from '../../contract.ts';
import { SecretOnce } from '../SecretOnce.tsx';

/** For someone who lost the password. */
export function PasswordLink({ personId }: { personId: string }) {
  const { t } = useTranslation('identity');
  const locale = useLocale();
  const make = useMove(makePasswordLink);
  if (make.data) {
    return (
      <SecretOnce
        label={t('passwordLink.made')}
        secret={make.data.link}
        note={t('passwordLink.once', { until: dateTime(new Date(make.data.expiresAt), locale) })}
      />
    );
  }
  return (
    <div>
      <Button variant="default" size="xs" loading={make.isPending} onClick={() => make.mutate({ id: personId })}>
        {t('passwordLink.make')}
      </Button>
      <Text size="xs" className="quiet" mt={4}>
        {t('passwordLink.text')}
      </Text>
      {make.error && <Refused error={make.error} />}
    </div>
  );
}
