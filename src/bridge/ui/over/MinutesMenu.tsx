import { Button, Menu } from '@mantine/core';
import { IconFileDownload, IconFileTypeDocx, IconFileTypePdf, IconMarkdown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../platform/http/shapes.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { readMinutes } from '../../minutes/contract.ts';

const OFFERED = [
  { format: 'pdf', icon: IconFileTypePdf, name: 'PDF' },
  { format: 'docx', icon: IconFileTypeDocx, name: 'Word' },
  { format: 'md', icon: IconMarkdown, name: 'Markdown' },
] as const;

/** The minutes as a file to send on, in either language. */
export function MinutesMenu({ bridge }: { bridge: string }) {
  const { t } = useTranslation('bridge');
  const [lang, setLang] = useState<Locale>(useLocale());
  const path = readMinutes.path.replace(':id', bridge);
  return (
    <Menu position="bottom-end" width={220} shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconFileDownload size={16} aria-hidden />}>
          {t('minutes.file')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={lang} onChange={(chosen) => setLang(chosen === 'es' ? 'es' : 'en')}>
          <Menu.RadioItem value="en" lang="en" closeMenuOnClick={false}>
            English
          </Menu.RadioItem>
          <Menu.RadioItem value="es" lang="es" closeMenuOnClick={false}>
            Español
          </Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Divider />
        {OFFERED.map(({ format, icon: Icon, name }) => (
          <Menu.Item
            key={format}
            component="a"
            href={`/api/v1${path}?${new URLSearchParams({ format, lang })}`}
            download
            leftSection={<Icon size={16} stroke={1.7} aria-hidden />}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
