/** What the plan can be handed out as. The first two can be published again. */
export const FORMATS = ['yaml', 'json', 'docx', 'pdf', 'md', 'ics'] as const;
export type Format = (typeof FORMATS)[number];
/** What a tier's card comes as. */
export const CARD_FORMATS = ['docx', 'pdf', 'md'] as const satisfies readonly Format[];
export type CardFormat = (typeof CARD_FORMATS)[number];

export const MEDIA_TYPES: Record<Format, string> = {
  yaml: 'application/yaml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
};

export function isCardFormat(format: Format): format is CardFormat {
  return (CARD_FORMATS as readonly Format[]).includes(format);
}
