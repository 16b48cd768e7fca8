import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = { reopens: boolean; setReopens: (reopens: boolean) => void };

/** Who writes on a solved case is asked whether it is to be opened again. As a rule they write because it does not work. */
export function ReopensQuestion({ reopens, setReopens }: Props) {
  const { t } = useTranslation('portal');
  return (
    <Checkbox
      size="md"
      label={t('reply.reopens')}
      description={t('reply.reopensHelp')}
      checked={reopens}
      onChange={(event) => setReopens(event.currentTarget.checked)}
    />
  );
}
