import type { AssessedResource, LimitRunway } from '../assess/assessment';
import type { Estimate } from '../estimate';
import type { Message } from '../../texts';

/** What growth does to one resource. */
export interface WhatIfRow {
  assessed: AssessedResource;
  /** By how much its load grows, as a part of what it is. */
  growth: Estimate;
  /** The usual highest load then; NaN where none is known. */
  load: Estimate;
  /** The usual highest value then. */
  used: Estimate;
  /** When the limit is reached then, with what grows by itself. */
  runway?: LimitRunway;
  /** Services along which the largest part of the growth comes. */
  path: readonly string[];
  /** What was assumed, or cannot be said. */
  reason?: Message;
}
