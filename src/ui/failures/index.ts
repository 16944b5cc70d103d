export { describeCancelled, describeFailures } from './describeFailures';
export { FailureAlert } from './FailureAlert';
