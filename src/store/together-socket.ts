/** A socket that sends what was written in one turn of the event loop in one go. */
import { Socket } from 'node:net';

/**
 * Each write to a socket is a call to the system and wakes whoever waits at the other end: for a page that asks ten things of the
 * database at once, that costs more than the answers. Here they leave together, at the end of the turn in which they were written.
 */
export function togetherSocket(): Socket {
  const socket = new Socket();
  // not before: connecting puts the plain `write` back
  socket.once('connect', () => {
    const write = socket.write.bind(socket) as (...args: unknown[]) => boolean;
    let held = false;
    socket.write = (...args: unknown[]) => {
      if (!held) {
        held = true;
        socket.cork();
        process.nextTick(() => {
          held = false;
          socket.uncork();
        });
      }
      return write(...args);
    };
  });
  return socket;
}
