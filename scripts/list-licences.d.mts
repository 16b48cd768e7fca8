export type ShippedPackage = { name: string; version: string; licence: string };
export function shippedPackages(): ShippedPackage[];
export function unfree(packages: readonly ShippedPackage[]): string[];
export function licencesPage(): string;
export function licenceOfText(text: string): string | null;
