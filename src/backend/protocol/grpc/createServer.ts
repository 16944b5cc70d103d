import { Server } from '@grpc/grpc-js';
import { maxMessageBytes } from '../wire/limits';

/** More than can ever happen, as a whole number of 32 bits. */
const unlimited = 2 ** 31 - 1;

/**
 * A gRPC server for the one host that started this process. Requests have a limit, also before they are decompressed; how much
 * is answered is decided where the answer is made. The number of calls that are cancelled has none. HTTP/2 servers end a connection after 1,000 of them, as a guard against strangers;
 * here it is the host's only connection, and everybody's calls would be lost with it. grpc-js has no option for that one.
 */
export function createServer(): Server {
  const server = new Server({
    'grpc.max_receive_message_length': maxMessageBytes,
    'grpc.max_send_message_length': -1,
  });
  Object.assign(server['commonServerOptions'], { streamResetBurst: unlimited, streamResetRate: unlimited });
  return server;
}
