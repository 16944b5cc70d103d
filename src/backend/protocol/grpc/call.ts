import {
  status,
  type handleUnaryCall,
  type ServerErrorResponse,
  type ServerUnaryCall,
  type ServerWritableStream,
} from '@grpc/grpc-js';
import type { ErrorOrigin } from '../wire/messages';
import { statusError } from './statusError';

type Call<Request, Response> = ServerUnaryCall<Request, Response> | ServerWritableStream<Request, Response>;

/** What answering a call needs: the request, and a signal that aborts when nobody waits for the answer any more. */
export type Work<Request, Response> = (request: Request, signal: AbortSignal) => Promise<Response>;

/** Called with what a handler threw; says what the caller may know of it. */
export type Explain = (error: unknown) => { message: string; origin: ErrorOrigin };

/** Answers a call that has one response. */
export function answerOnce<Request, Response>(
  work: Work<Request, Response>,
  explain: Explain
): handleUnaryCall<Request, Response> {
  return (call, callback) => {
    const signal = createSignal(call);
    attempt(work, call.request, signal).then(
      (response) => callback(null, response),
      (error) => callback(toStatus(error, signal, explain))
    );
  };
}

/** Answers a call whose response is a stream, by a stream of one. */
export function answerStream<Request, Response>(work: Work<Request, Response>, explain: Explain) {
  return (call: ServerWritableStream<Request, Response>): void => {
    const signal = createSignal(call);
    attempt(work, call.request, signal).then(
      (response) => {
        call.write(response);
        call.end();
      },
      (error) => call.destroy(Object.assign(new Error(), toStatus(error, signal, explain)))
    );
  };
}

/** Turns an exception before the first await into a rejection. */
async function attempt<Request, Response>(work: Work<Request, Response>, request: Request, signal: AbortSignal) {
  return work(request, signal);
}

/** Aborts when the caller goes away or its deadline passes. */
function createSignal(call: Call<unknown, unknown>): AbortSignal {
  const controller = new AbortController();
  call.on('cancelled', () => controller.abort());
  if (call.cancelled) {
    controller.abort();
  }
  return controller.signal;
}

function toStatus(error: unknown, signal: AbortSignal, explain: Explain): Partial<ServerErrorResponse> {
  if (signal.aborted) {
    return { code: status.CANCELLED, details: 'The call was cancelled by its caller.' };
  }
  return statusError(explain(error));
}
