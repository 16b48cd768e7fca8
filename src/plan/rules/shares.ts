/**
 * Weights as whole parts of a hundred that add up to it: each is rounded down, and what is left goes to those that lost most by it,
 * the heavier first. No weights, or none above zero, have no parts.
 */
export function sharesOf(weights: readonly number[]): number[] {
  const full = weights.reduce((sum, weight) => sum + weight, 0);
  if (full === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight * 100) / full);
  const shares = exact.map(Math.floor);
  const left = 100 - shares.reduce((sum, share) => sum + share, 0);
  const lost = (index: number) => (exact[index] ?? 0) - (shares[index] ?? 0);
  const byLoss = weights.map((_, index) => index).toSorted((a, b) => lost(b) - lost(a) || (weights[b] ?? 0) - (weights[a] ?? 0));
  for (const index of byLoss.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
