import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PlanVersion } from '../../contract.ts';
import { usePlanVersions } from '../use-plan.ts';
import { useRegion } from '../use-region.ts';

/** Any version can be looked at; the one in force is the page without a number. */
export function VersionPicker({ shown }: { shown: PlanVersion }) {
  const { t } = useTranslation('plan');
  const region = useRegion();
  const go = useNavigate();
  const { data: versions = [shown] } = usePlanVersions();
  const day = new Intl.DateTimeFormat(region, { dateStyle: 'medium' });
  const show = (chosen: PlanVersion | undefined) => {
    if (chosen) void go({ to: '/plan', search: chosen.isInForce ? {} : { version: chosen.version } });
  };
  return (
    <Select
      aria-label={t('version.choose')}
      w={220}
      allowDeselect={false}
      maxDropdownHeight={360}
      value={String(shown.version)}
      data={versions.map(({ version, isInForce, inForceFrom }) => ({
        value: String(version),
        label: t(isInForce ? 'version.inForce' : 'version.other', { version, day: day.format(new Date(inForceFrom)) }),
      }))}
      onChange={(value) => show(versions.find(({ version }) => String(version) === value))}
    />
  );
}
