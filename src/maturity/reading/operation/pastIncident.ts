import type { Message } from '../../../texts';

/** An incident of the weeks that are looked back at. */
export interface PastIncident {
  id: string;
  title: Message | string;
  /** Whole names of services that were hit; empty where that is not known. */
  services: readonly string[];
  /** ms. */
  from: number;
  /** ms; the present where it goes on. */
  to: number;
  /** When the first alert fired for it, ms; undefined where none did. */
  alertedAt?: number;
}
