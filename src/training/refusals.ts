/** Every expected refusal about training, and its HTTP status. */
export const TRAINING_REFUSALS = {
  'programme-not-found': 404,
  'module-not-found': 404,
  'material-not-found': 404,
  'material-version-not-found': 404,
  'trainers-only': 403,
  'material-in-no-language': 422,
  'material-with-errors': 422,
} as const;
