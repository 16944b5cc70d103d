/** A secret: never the value itself, but the name of an environment variable that holds it, as '${NAME}'. */
export type SecretReference = string;

interface PointCommon {
  name: string;
  /** Also tell when an alert has ended; true when left out. */
  tellsResolved?: boolean;
}

/** Whoever takes a POST with the alerts as JSON. */
export interface WebhookPoint extends PointCommon {
  kind: 'webhook';
  /** A web address, or a reference where the address itself is a secret. */
  url: string;
  /** Sent as a bearer token. */
  token?: SecretReference;
}

export interface EmailPoint extends PointCommon {
  kind: 'email';
  addresses: string[];
}

/** A Slack webhook, or a channel with the token of an app. */
export interface SlackPoint extends PointCommon {
  kind: 'slack';
  slack: { webhook: SecretReference } | { channel: string; token: SecretReference };
}

/** Where notifications go. */
export type ContactPoint = WebhookPoint | EmailPoint | SlackPoint;

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** Times at which a route is silent, every week. */
export interface MuteTiming {
  name: string;
  /** All days where left out. */
  days?: Weekday[];
  /** 'HH:MM', the end not included; all day where left out. */
  from?: string;
  to?: string;
  /** A time zone such as 'Europe/Berlin'; UTC where left out. */
  zone?: string;
}

/** Which alerts go where. */
export interface Route {
  /** The contact point, which must exist, of everything that no route takes; the route's own where left out. */
  otherwise?: string;
  /** Labels that an alert must have, by name; left out, all alerts of Foresight's rules are taken. */
  labels?: Record<string, string>;
  /** Labels by which alerts are put into one notification. */
  groupBy?: string[];
  /** Time until a notification of the same alerts is repeated. */
  repeat?: string;
}

/** A contact point, and on demand the way of alerts to it and the times at which it is silent. */
export interface NotifySpec {
  point: ContactPoint;
  route?: Route;
  /** Of the route. */
  mutes?: MuteTiming[];
}
