/** What is audited, by the dotted name that events carry. */
export const auditActions = {
  'rule.create': 'An alert rule was written that was not there before.',
  'rule.change': 'An alert rule was overwritten.',
  'rule.remove': 'An alert rule was removed.',
  'folder.create': 'A folder was made for alert rules.',
  'file.write': 'The command line wrote a file of alert rules.',
  'settings.change': 'The settings of a Foresight data source are others than before.',
  'settings.check': 'Settings were tested, and some of them cannot be used.',
  'source.query': 'A query named a source that is not allowed, or its source led to another host.',
  'resource.call': 'A request of the app was refused.',
  'response.decide': 'The decision about an action became another: due, suggested, refused or quiet.',
  'response.approve': 'Somebody approved an action, or tried to.',
  'response.hand-off': 'An approved action was handed to its engine.',
  'response.verify': 'It was looked at whether an action has helped.',
  'response.lock': 'An action that did not help was locked.',
  'response.clear': 'Somebody cleared an action: it is not locked any more.',
  'response.stop': 'Somebody stopped all responses.',
  'response.resume': 'Somebody resumed responses.',
} as const;

export type AuditAction = keyof typeof auditActions;

/** Why something was refused or failed, by the code that events carry. */
export const auditReasons = {
  role: 'The role of the user is too low.',
  busy: 'Too many requests of the user or the organisation are under way.',
  rate: 'The user reports more events a minute than are kept.',
  'source-not-allowed': 'The source is not in the list of the data source.',
  redirect: 'The source redirects to another host.',
  setting: 'A setting cannot be read, or names what may not be used.',
  conflict: 'Others have changed the rule or its group, or own it.',
  undone: 'Writing failed, and all is as it was before.',
  partial: 'Writing failed, and not all of it could be taken back.',
  gate: 'A gate of the action does not let it pass.',
  engine: 'The engine has refused it, or nobody knows whether it has accepted it.',
} as const;

export type AuditReason = keyof typeof auditReasons;
