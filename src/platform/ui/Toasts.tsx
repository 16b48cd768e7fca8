import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** What is said briefly where everyone looks. What was said before it is here waits for it. */
export default function Toasts() {
  return <Notifications position="top-right" autoClose={5_000} />;
}
