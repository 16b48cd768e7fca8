import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** What is said briefly, where it covers neither what a sheet is called nor its buttons. What was said before it is here waits for it. */
export default function Toasts() {
  return <Notifications className="toasts" position="bottom-left" autoClose={5_000} />;
}
