import { useTranslation } from 'react-i18next';
import { useGateSentence } from '../../../certificate/ui/use-gate-sentence.ts';
import { spokenDay, spokenList, spokenMinutes } from '../../../plan/spoken/spoken.ts';
import { regional, useLocale } from '../../../platform/ui/format.ts';
import type { Programme } from '../../contract.ts';
import css from '../training.module.css';

/** What the plan asks for, and what the certificate is good for. */
export function ProgrammeFacts({ programme }: { programme: Programme }) {
  const { t } = useTranslation('training');
  const { t: common } = useTranslation();
  const region = regional(useLocale());
  const sayGate = useGateSentence();
  const { minutes, areas, needs, passMark, attempts, certificateMonths, gates, heldOn, trainedBy } = programme;
  const facts: (readonly [name: string, lines: readonly string[]])[] = [
    [t('programme.length'), [spokenMinutes(minutes, region)]],
    [
      t('programme.areas'),
      [
        areas
          ? spokenList(
              areas.map((area) => common(`area.${area}`)),
              region,
            )
          : t('programme.allAreas'),
      ],
    ],
    [
      t('programme.needs'),
      [
        spokenList(
          needs.map((need) => t(`need.${need}`)),
          region,
        ),
        ...(needs.includes('quiz') ? [t('programme.quiz', { mark: passMark, attempts })] : []),
      ],
    ],
    [
      t('programme.certificate'),
      [certificateMonths === null ? t('programme.noEnd') : t('programme.months', { months: certificateMonths })],
    ],
    [t('programme.gates'), gates.length > 0 ? gates.map(sayGate) : [t('programme.noGates')]],
    ...(heldOn || trainedBy
      ? [
          [
            t('programme.held'),
            [heldOn && t('programmes.heldOn', { day: spokenDay(heldOn, region) }), trainedBy].flatMap((one) => one || []),
          ] as const,
        ]
      : []),
  ];
  return (
    <dl className={css.facts}>
      {facts.map(([name, lines]) => (
        <div key={name}>
          <dt>{name}</dt>
          {lines.map((line) => (
            <dd key={line} dir="auto">
              {line}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
