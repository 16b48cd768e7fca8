import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './portal.module.css';

type Props = { reopens: boolean; setReopens: (reopens: boolean) => void };

/** Who writes on a solved case says what for, before the button, which then says the same: as a rule it is because it does not work. */
export function ReopensQuestion({ reopens, setReopens }: Props) {
  const { t } = useTranslation('portal');
  return (
    <Radio.Group size="md" label={t('reply.why')} value={reopens ? 'again' : 'word'} onChange={(why) => setReopens(why === 'again')}>
      <Stack gap="xs" mt="xs">
        {(['again', 'word'] as const).map((why) => (
          <Radio.Card key={why} value={why} className={css.choice}>
            <Radio.Indicator aria-hidden />
            <span>
              {t(`reply.whyOf.${why}.is`)}
              <span className={`quiet ${css.whatThen}`}>{t(`reply.whyOf.${why}.then`)}</span>
            </span>
          </Radio.Card>
        ))}
      </Stack>
    </Radio.Group>
  );
}
