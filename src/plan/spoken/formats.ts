/** Formatters are costly to make, and a plan says hundreds of days and hours in the same way. */
const DATES = new Map<string, Intl.DateTimeFormat>();
const NUMBERS = new Map<string, Intl.NumberFormat>();

export function dateFormat(region: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(DATES, [region, options], () => new Intl.DateTimeFormat(region, options));
}

export function numberFormat(region: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept(NUMBERS, [region, options], () => new Intl.NumberFormat(region, options));
}

function kept<T>(known: Map<string, T>, name: readonly unknown[], make: () => T): T {
  const key = JSON.stringify(name);
  const format = known.get(key) ?? make();
  known.set(key, format);
  return format;
}
