/** Reads these numbers, such as a version, out of an address; what is none is as if it were not there. */
export function numbersIn<Name extends string>(...names: Name[]): (search: Record<string, unknown>) => Partial<Record<Name, number>> {
  return (search) => {
    const numbers: Partial<Record<Name, number>> = {};
    for (const name of names) numbers[name] = Number(search[name]) > 0 ? Number(search[name]) : undefined;
    return numbers;
  };
}
