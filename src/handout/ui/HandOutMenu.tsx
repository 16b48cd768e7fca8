import { Button, Menu } from '@mantine/core';
import {
  IconCalendar,
  IconCalendarRepeat,
  IconCode,
  IconFileDownload,
  IconFileText,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconId,
  IconMarkdown,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownTiers } from '../../plan/rules/in-force.ts';
import type { Plan } from '../../plan/ui/use-plan.ts';
import { usePlanNames } from '../../plan/ui/use-plan-names.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { useLocale } from '../../platform/ui/format.ts';
import { exportPlan } from '../contract.ts';
import type { Format } from '../formats.ts';
import { CalendarFeedDrawer } from './CalendarFeedDrawer.tsx';

const ICONS: Record<Format, typeof IconCode> = {
  docx: IconFileTypeDocx,
  pdf: IconFileTypePdf,
  md: IconMarkdown,
  yaml: IconFileText,
  json: IconCode,
  ics: IconCalendar,
};
/** What is shown to people first, then what programs read. */
const OFFERED: readonly Format[] = ['pdf', 'docx', 'md', 'yaml', 'json', 'ics'];

/** The version that is being read, as a file: the whole of it, or a tier's card. */
export function HandOutMenu({ plan: { document, version, isInForce } }: { plan: Plan }) {
  const { t } = useTranslation('handout');
  const { tierName } = usePlanNames(document);
  const [lang, setLang] = useState<Locale>(useLocale());
  const [isSubscribing, setSubscribing] = useState(false);
  const to = (format: Format, tier?: number) =>
    `/api/v1${exportPlan.path}?${new URLSearchParams({ format, lang, version: String(version), ...(tier && { tier: String(tier) }) })}`;
  const tiers = ownTiers(document);
  return (
    <>
      <Menu position="bottom-end" width={300} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconFileDownload size={16} aria-hidden />}>
            {t('handOut.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('handOut.language')}</Menu.Label>
          <Menu.RadioGroup value={lang} onChange={(chosen) => setLang(chosen === 'es' ? 'es' : 'en')}>
            <Menu.RadioItem value="en" lang="en" closeMenuOnClick={false}>
              English
            </Menu.RadioItem>
            <Menu.RadioItem value="es" lang="es" closeMenuOnClick={false}>
              Español
            </Menu.RadioItem>
          </Menu.RadioGroup>
          <Menu.Label>{t('handOut.whole')}</Menu.Label>
          {OFFERED.map((format) => {
            const Icon = ICONS[format];
            return (
              <Menu.Item key={format} component="a" href={to(format)} download leftSection={<Icon size={16} stroke={1.7} aria-hidden />}>
                {t(`handOut.format.${format}`)}
              </Menu.Item>
            );
          })}
          {tiers.length > 0 && <Menu.Label>{t('handOut.cards')}</Menu.Label>}
          {tiers.map((tier) => (
            <Menu.Item
              key={tier}
              component="a"
              href={to('pdf', tier)}
              download
              leftSection={<IconId size={16} stroke={1.7} color={`var(--tier-${tier})`} aria-hidden />}
            >
              {t('handOut.card', { tier, name: tierName(tier) })}
            </Menu.Item>
          ))}
          {isInForce && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconCalendarRepeat size={16} stroke={1.7} aria-hidden />} onClick={() => setSubscribing(true)}>
                {t('handOut.subscribe')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {isSubscribing && <CalendarFeedDrawer onClose={() => setSubscribing(false)} />}
    </>
  );
}
