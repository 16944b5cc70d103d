import type { MethodDefinition } from '@grpc/grpc-js';

/** A generated message type. */
interface MessageType<T> {
  encode(message: T): { finish(): Uint8Array };
  decode(bytes: Uint8Array): T;
}

/** Which sides of a method send more than one message. */
interface Streams {
  request?: boolean;
  response?: boolean;
}

interface MethodTypes<Request, Response> {
  request: MessageType<Request>;
  response: MessageType<Response>;
}

/** gRPC's definition of a method, from its path and generated message types. */
export function method<Request, Response>(
  path: string,
  types: MethodTypes<Request, Response>,
  streams: Streams = {}
): MethodDefinition<Request, Response> {
  return {
    path,
    requestStream: streams.request ?? false,
    responseStream: streams.response ?? false,
    requestSerialize: (message) => serialize(types.request, message),
    requestDeserialize: (bytes) => types.request.decode(bytes),
    responseSerialize: (message) => serialize(types.response, message),
    responseDeserialize: (bytes) => types.response.decode(bytes),
  };
}

function serialize<T>(type: MessageType<T>, message: T): Buffer {
  const { buffer, byteOffset, byteLength } = type.encode(message).finish();
  return Buffer.from(buffer, byteOffset, byteLength);
}
