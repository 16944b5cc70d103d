import type { ContactPointKind } from './contactPoint';
import { email } from './email';
import { slack } from './slack';
import { webhook } from './webhook';

/** The kinds of contact points, by the name that a point's `kind` has. */
export const contactPoints = { webhook, email, slack };

type PointOf<Kind> = Kind extends ContactPointKind<infer Point> ? Point : never;

/** Where notifications go. */
export type ContactPoint = PointOf<(typeof contactPoints)[keyof typeof contactPoints]>;

/** The kind of a contact point. */
export function getContactPointKind({ kind }: ContactPoint): ContactPointKind<ContactPoint> {
  return contactPoints[kind];
}
