const ROOT_2 = Math.SQRT2;
/** Of the series; the next term is below what a number can hold. */
const TERMS = 12;

/**
 * The natural logarithm of a number above 0 by adding, multiplying and dividing alone. `Math.log` may differ in its last bit from one
 * machine to another, and a rehearsal must not.
 */
export function ln(value: number): number {
  let [rest, twos] = [value, 0];
  for (; rest > ROOT_2; rest /= 2) twos++;
  for (; rest < ROOT_2 / 2; rest *= 2) twos--;
  // ln x = 2 artanh((x − 1) / (x + 1))
  const ratio = (rest - 1) / (rest + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let term = TERMS; term >= 0; term--) sum = sum * square + 1 / (2 * term + 1);
  return 2 * ratio * sum + twos * Math.LN2;
}
