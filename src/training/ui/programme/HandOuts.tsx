import { Button, Menu } from '@mantine/core';
import { IconFileDownload, IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../platform/http/shapes.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { openTrainingHandOut, type Programme } from '../../contract.ts';

const FORMATS = [
  { format: 'pdf', icon: IconFileTypePdf },
  { format: 'docx', icon: IconFileTypeDocx },
] as const;

/** The material of a programme as a file to print or to write in, for trainers also with their notes. */
export function HandOuts({ programme: { id, mayTrain } }: { programme: Programme }) {
  const { t } = useTranslation('training');
  const [lang, setLang] = useState<Locale>(useLocale());
  const address = (format: string, notes: boolean) =>
    `/api/v1${openTrainingHandOut.path.replace(':id', encodeURIComponent(id))}?${new URLSearchParams({ format, lang, ...(notes && { notes: 'true' }) })}`;
  return (
    <Menu position="bottom-end" width={280} withinPortal={false} withInitialFocusPlaceholder={false}>
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
        {[false, ...(mayTrain ? [true] : [])].map((notes) => (
          <div key={String(notes)}>
            <Menu.Label>{t(notes ? 'handOut.withNotes' : 'handOut.plain')}</Menu.Label>
            {FORMATS.map(({ format, icon: Icon }) => (
              <Menu.Item
                key={format}
                component="a"
                href={address(format, notes)}
                download
                leftSection={<Icon size={16} stroke={1.7} aria-hidden />}
              >
                {t(`handOut.${format}`)}
              </Menu.Item>
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
