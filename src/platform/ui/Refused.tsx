import { Alert } from '@mantine/core';

/** Why the desk refused what was just tried, in its own words; what was typed stays. */
export function Refused({ error }: { error: Error }) {
  return (
    <Alert color="red" variant="light" role="alert">
      {error.message}
    </Alert>
  );
}
