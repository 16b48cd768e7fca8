import { Button, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from '../alarms.module.css';
import { setSound, useSoundSetting } from '../sound/sound-setting.ts';
import { playTone } from '../sound/tone.ts';
import { PushDevices } from './PushDevices.tsx';

/** How alarms reach their reader on this device, and on their others. */
export function DeviceSection() {
  const { t } = useTranslation('paging');
  const isOn = useSoundSetting();
  return (
    <section className={css.section} aria-labelledby="alarms-device">
      <h2 id="alarms-device">{t('device.title')}</h2>
      <div className={css.content}>
        <div className={css.row}>
          <Switch
            label={t('sound.on')}
            description={t('sound.text')}
            checked={isOn}
            onChange={(event) => setSound(event.currentTarget.checked)}
          />
          <Button variant="default" size="xs" onClick={() => void playTone()}>
            {t('sound.try')}
          </Button>
        </div>
        <PushDevices />
      </div>
    </section>
  );
}
