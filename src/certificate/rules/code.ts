/** Crockford’s: without the letters that are read as others. */
export const CODE_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const CODE_LENGTH = 20;
const GROUP = 5;

/** The code that somebody has typed or followed, as it is kept; null for what is none. Groups, small letters and the usual mistakes are read. */
export function codeFrom(written: string): string | null {
  const read = written.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replaceAll('O', '0');
  return read.length === CODE_LENGTH && [...read].every((sign) => CODE_SIGNS.includes(sign)) ? read : null;
}

/** In groups, as people read it out. */
export function spokenCode(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? code;
}

/** Where a stranger looks a certificate up. */
export function verifyAddress(publicUrl: string, code: string): string {
  return `${publicUrl}/verify/${spokenCode(code)}`;
}
