import type { Weekday } from '../../../calendar/words.ts';

/**
 * How people write when something is held, in English and Spanish; plain, that is in small letters without accents. The two
 * languages share a table, since no word of these means another thing in the other one.
 */

export const DAY_NAMES: Record<Weekday, string> = {
  monday: 'mondays?|mon|lunes|lun',
  tuesday: 'tuesdays?|tues?|martes|mar',
  wednesday: 'wednesdays?|wed|miercoles|mie',
  thursday: 'thursdays?|thurs?|thu|jueves|jue',
  friday: 'fridays?|fri|viernes|vie',
  saturday: 'saturdays?|sat|sabados?|sab',
  sunday: 'sundays?|sun|domingos?|dom',
};

/** Sets of days that have a name: of the desk’s own week, and Monday to Friday. */
export const DAY_SETS = {
  working: '(?:working|business|work) ?days?|dias? (?:laborables?|habil(?:es)?|de trabajo)',
  weekdays: 'week ?days?|entre semana',
  daily: 'daily|(?:every|each) day|diari[oa]s?|diariamente|a diario|cada dia|todos los dias',
} as const;

/** Says only that it comes again each week, which a bridge does. */
export const WEEKLY =
  'weekly|(?:every|each) week|once a week|semanal(?:es|mente)?|cada semana|todas las semanas|una vez (?:a la|por) semana';

/** The bridge by its own name says nothing new. */
export const BRIDGE_NAMES =
  'bridge(?: calls?| meetings?)?|(?:conference )?calls?|meetings?|stand-?ups?|(?:llamadas?|reunion(?:es)?)(?: en puente| de puente)?|puente';

export const HOUR_NAMES: Record<string, number> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
  ...{ una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, once: 11, doce: 12 },
};

/** Which half of the day is meant, and for which hours of the clock that is beyond doubt. */
export const HALVES: readonly { words: string; from: number; to: number; adds: 0 | 12 }[] = [
  { words: 'a\\.? ?m\\b\\.?|(?:in the|every) morning|de la manana|por la manana', from: 1, to: 11, adds: 0 },
  { words: 'p\\.? ?m\\b\\.?|in the afternoon|de la tarde|por la tarde', from: 1, to: 11, adds: 12 },
  { words: 'in the evening|de la noche|por la noche', from: 7, to: 11, adds: 12 },
];

/** After the hour, in Spanish; before it, in English. */
export const FRACTIONS_AFTER: Record<string, number> = { 'y media': 30, 'y cuarto': 15, 'menos cuarto': -15 };
export const FRACTIONS_BEFORE: Record<string, number> = { 'half past': 30, 'quarter past': 15, 'quarter to': -15 };
export const NOON = 'noon|midday|(?:al? )?mediodia';

/** Lengths in words; those that hold others come first. */
export const LENGTH_NAMES: readonly [string, number][] = [
  ['(?:an |one |1 )?hour and a half|(?:una |1 )?hora y media', 90],
  ['half an hour|half-hour|media hora', 30],
  ['(?:a )?quarter of an hour|(?:un )?cuarto de hora', 15],
  ['two hours|dos horas', 120],
  ['(?:an|one) hour|una hora', 60],
];

/** May stand between what is read without changing what it says. */
export const CONNECTIVES = 'and|at|on|the|for|y|e|los|las|el|a|de|durante|cada|every|each|todos los';

/** A remark that is about the call has one of these. */
export const CALL_NOUNS: readonly string[] = [
  ...['teams', 'zoom', 'webex', 'meet', 'slack', 'skype', 'phone', 'video', 'room', 'channel', 'chat', 'tier', 'tiers', 'everybody'],
  ...['telefono', 'videollamada', 'sala', 'canal', 'nivel', 'niveles'],
];

/** With what such a remark begins where no pause stands before it. */
export const MEANS = 'in|on|via|by|with|over|through|en|por|con|mediante';

/**
 * A remark that has one of these could say on which days, or when, after all: nothing is read then. Beginnings of words, so that
 * `week` is `weekly` too.
 */
export const CHANGES_MEANING: readonly string[] = [
  ...['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'lun', 'mart', 'mier', 'juev', 'viern', 'sabad', 'doming'],
  ...['jan', 'feb', 'march', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'ener', 'marz', 'abri', 'agos', 'set', 'dic'],
  ...['spring', 'summer', 'autumn', 'winter', 'primaver', 'veran', 'oton', 'inviern'],
  ...['day', 'week', 'fortnight', 'month', 'quarter', 'year', 'dia', 'seman', 'quincen', 'mes', 'trimestr', 'ano', 'bi-', 'biw', 'bim'],
  ...['holiday', 'weekend', 'festiv', 'vacacion', 'fin', 'morning', 'afternoon', 'evening', 'night', 'noon', 'manana', 'tarde', 'noche'],
  ...['hour', 'minut', 'time', 'zone', 'utc', 'gmt', 'cet', 'cest', 'hora', 'huso', 'zona', 'peninsul', 'canari', 'local'],
  ...['first', 'second', 'third', 'fourth', 'last', 'next', 'other', 'altern', 'primer', 'segund', 'tercer', 'cuart', 'ultim', 'proxim'],
  ...['otr', 'even', 'odd', 'par', 'impar', 'twice', 'thrice', 'once', 'vez', 'veces', 'two', 'three', 'four', 'dos', 'tres', 'cuatro'],
  ...['until', 'till', 'from', 'since', 'after', 'before', 'during', 'while', 'start', 'begin', 'end', 'hasta', 'desde', 'despues'],
  ...['antes', 'durante', 'mientras', 'empez', 'empiez', 'comien', 'comenz', 'termin', 'acab', 'luego', 'then', 'later', 'thereafter'],
  ...[
    'except',
    'unless',
    'but',
    'only',
    'if',
    'when',
    'whenever',
    'not',
    'no',
    'never',
    'without',
    'excep',
    'salvo',
    'menos',
    'pero',
    'solo',
  ],
  ...[
    'solament',
    'unicament',
    'si',
    'cuando',
    'nunca',
    'tampoco',
    'sin',
    'or',
    'o',
    'u',
    'also',
    'plus',
    'tambien',
    'ademas',
    'mas',
    'extra',
  ],
  ...['about', 'around', 'approx', 'circa', 'aprox', 'hacia', 'sobre', 'may', 'might', 'could', 'can', 'possibl', 'perhaps', 'probab'],
  ...[
    'quiza',
    'posibl',
    'tal',
    'pued',
    'usual',
    'normal',
    'general',
    'habitual',
    'sometim',
    'rare',
    'need',
    'necesa',
    'required',
    'demand',
  ],
  ...[
    'phase',
    'pilot',
    'produc',
    'wave',
    'fase',
    'ola',
    'cancel',
    'suspend',
    'mov',
    'chang',
    'cambi',
    'tentativ',
    'provision',
    'tbc',
    'tbd',
  ],
];
