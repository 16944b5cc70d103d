import type { AuditReason } from '../../../audit';
import type { Problem } from '../../../schema';
import { MessageError, type Message } from '../../../texts';

interface HttpErrorDetails {
  /** What is wrong with the body, field by field. */
  problems?: Problem[];
  /** When another attempt may succeed. */
  retryAfterSeconds?: number;
  /** Where the request is refused to its user: why, for the audit log. */
  reason?: AuditReason;
}

/** A request that cannot be answered: an HTTP status and a message for whoever sent it. */
export class HttpError extends MessageError {
  readonly status: number;
  readonly problems: Problem[] | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly reason: AuditReason | undefined;

  constructor(status: number, content: Message, { problems, retryAfterSeconds, reason }: HttpErrorDetails = {}) {
    super(content);
    this.name = 'HttpError';
    this.status = status;
    this.problems = problems;
    this.retryAfterSeconds = retryAfterSeconds;
    this.reason = reason;
  }
}
