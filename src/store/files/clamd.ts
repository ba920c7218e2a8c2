/** A client of ClamAV's daemon: a document goes to it as a stream, and it says what it found (clamd(8), INSTREAM and VERSION). */
import { connect, type Socket } from 'node:net';

/** Where the daemon listens: a socket on disk, or a port of this machine. */
export type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/** What the daemon said of one document. */
export type Verdict =
  | { readonly is: 'clean' }
  | { readonly is: 'infected'; readonly found: string }
  /** it was asked, and cannot judge this document: too large, too deep */
  | { readonly is: 'unscannable'; readonly because: string }
  /** it does not answer */
  | { readonly is: 'away'; readonly because: string };

/** So long, in milliseconds, the daemon may be silent before it counts as away. */
const PATIENCE_MS = 60_000;
const HUNG_UP: readonly string[] = ['EPIPE', 'ECONNRESET', 'closed without an answer'];
/** An answer is one line. */
const MOST_OF_ANSWER = 4096;

/** Lets the daemon look at a document. Never throws for what is wrong with the daemon; what is wrong with `content` is thrown. */
export async function scanStream(
  address: ClamdAddress,
  content: AsyncIterable<Uint8Array>,
  patienceMs: number = PATIENCE_MS,
): Promise<Verdict> {
  const answer = await ask(address, 'zINSTREAM\0', patienceMs, content);
  if ('said' in answer) return verdictIn(answer.said);
  // it hung up on what is too large, and its answer went down with the connection; while it still answers, it is the document
  const isThere = HUNG_UP.includes(answer.fault) && (await clamdVersion(address)) !== undefined;
  return { is: isThere ? 'unscannable' : 'away', because: answer.fault };
}

/** The version of the daemon with its signatures, as it tells it itself; undefined when it does not answer. */
export async function clamdVersion(address: ClamdAddress, patienceMs = 5_000): Promise<string | undefined> {
  const answer = await ask(address, 'zVERSION\0', patienceMs);
  return 'said' in answer && answer.said.startsWith('ClamAV') ? answer.said : undefined;
}

function verdictIn(said: string): Verdict {
  if (/^stream: OK$/.test(said)) return { is: 'clean' };
  const found = /^stream: (.{1,500}) FOUND$/.exec(said)?.[1];
  // with AlertExceedsMax the daemon names a limit as if it were a virus
  if (found !== undefined && !found.startsWith('Heuristics.Limits.Exceeded')) return { is: 'infected', found };
  if (found !== undefined || said.endsWith('ERROR')) return { is: 'unscannable', because: found ?? said };
  return { is: 'away', because: said === '' ? 'no answer' : 'another answer than a scanner gives' };
}

type Answer = { readonly said: string } | { readonly fault: string };

/** One question on a connection of its own. The answer can come before everything was sent: the daemon had enough. */
async function ask(
  address: ClamdAddress,
  command: string,
  patienceMs: number,
  content?: AsyncIterable<Uint8Array>,
): Promise<Answer> {
  const socket = connect(address);
  const answer = listen(socket, patienceMs);
  let ended = false;
  void answer.then(() => {
    ended = true;
  });
  try {
    await write(socket, Buffer.from(command), answer);
    if (content !== undefined) {
      for await (const piece of content) {
        if (ended) break;
        await write(socket, Buffer.concat([length(piece.length), piece]), answer);
      }
      if (!ended) await write(socket, length(0), answer);
    }
    return await answer;
  } finally {
    socket.destroy();
  }
}

function length(bytes: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes);
  return head;
}

/** Waits until it is written, or until it is of no use any more. */
async function write(socket: Socket, bytes: Uint8Array, answer: Promise<Answer>): Promise<void> {
  if (socket.destroyed) return;
  const written = new Promise<void>((done) => socket.write(bytes, () => done()));
  await Promise.race([written, answer]);
}

/** What the daemon says until it closes or ends its line, and what went wrong otherwise. */
function listen(socket: Socket, patienceMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    let said = '';
    const end = () => {
      const line = said.split('\0')[0]?.trim() ?? '';
      resolve(line === '' ? { fault: 'closed without an answer' } : { said: line });
    };
    socket.setTimeout(patienceMs, () => {
      resolve({ fault: 'silent' });
      socket.destroy();
    });
    socket.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
      if (said.includes('\0') || said.length > MOST_OF_ANSWER) end();
    });
    socket.on('end', end);
    // an answer that came before the connection broke counts: so does the daemon refuse what is too large
    socket.on('error', (fault: NodeJS.ErrnoException) => (said === '' ? resolve({ fault: fault.code ?? fault.name }) : end()));
    socket.on('close', end);
  });
}
