import { Metadata, status, type ServerErrorResponse } from '@grpc/grpc-js';
import type { ErrorOrigin } from '../wire/messages';
import { google } from '../wire/protobuf';

const { ErrorInfo, Status } = google.rpc;

/** Fails a whole call; the details tell Grafana whose fault it is. */
export function statusError({
  message,
  origin,
}: {
  message: string;
  origin: ErrorOrigin;
}): Partial<ServerErrorResponse> {
  const info = ErrorInfo.encode({ metadata: { errorSource: origin } }).finish();
  const detail: google.rpc.Any.$Properties = { type_url: 'type.googleapis.com/google.rpc.ErrorInfo', value: info };
  const bytes = Status.encode({ code: status.INTERNAL, message, details: [detail] }).finish();
  const metadata = new Metadata();
  metadata.set('grpc-status-details-bin', Buffer.from(bytes));
  return { code: status.INTERNAL, details: message, metadata };
}
