import type { Problem } from '../../../schema';
import { MessageError, type Message } from '../../../texts';

interface HttpErrorDetails {
  /** What is wrong with the body, field by field. */
  problems?: Problem[];
  /** When another attempt may succeed. */
  retryAfterSeconds?: number;
}

/** A request that cannot be answered: an HTTP status and a message for whoever sent it. */
export class HttpError extends MessageError {
  readonly status: number;
  readonly problems: Problem[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, content: Message, { problems, retryAfterSeconds }: HttpErrorDetails = {}) {
    super(content);
    this.name = 'HttpError';
    this.status = status;
    this.problems = problems;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
