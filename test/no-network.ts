import net from 'node:net';

const LOOPBACK = /^(localhost|127\.[0-9.]+|::1|\[::1\])$/;
const connect = net.Socket.prototype.connect;

/** The outside network is refused in tests: a test that needs it would pass here and fail elsewhere. */
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const options = (Array.isArray(args[0]) ? args[0][0] : args[0]) as { host?: string; path?: string } | undefined;
  const host = typeof options === 'object' && options !== null ? options.host : undefined;
  if (host && !LOOPBACK.test(host)) throw new Error(`a test reached for ${host}: the outside network is refused`);
  return connect.apply(this, args as never);
} as typeof connect;
