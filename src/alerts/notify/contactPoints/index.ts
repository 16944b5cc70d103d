import type { ContactPointKind } from './contactPoint';
import { email } from './email';
import { slack } from './slack';
import { handsOver, webhook } from './webhook';

export { handsOver };

/** The kinds of contact points, by the name that a point's `kind` has. */
export const contactPoints = { webhook, email, slack };

type PointOf<Kind> = Kind extends ContactPointKind<infer Point> ? Point : never;

/** Where notifications go. */
export type ContactPoint = PointOf<(typeof contactPoints)[keyof typeof contactPoints]>;

/** Whether a contact point is also told when an alert has ended; engines never are: there is nothing to do then. */
export function chooseSendResolved(point: ContactPoint): boolean {
  return point.sendResolved ?? !handsOver(point);
}

/** The kind of a contact point. */
export function getContactPointKind({ kind }: ContactPoint): ContactPointKind<ContactPoint> {
  return contactPoints[kind];
}
