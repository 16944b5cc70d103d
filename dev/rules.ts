import { commands, runProcess } from '../cli';
import { demo } from './demo/rules/demo';

// The command line with the demo shop's command beside its own.
await runProcess([...commands, demo]);
