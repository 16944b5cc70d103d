// Property tests draw the same inputs at every run, so that a change decides what fails; FC_SEED=<number> draws others.
const { configureGlobal } = require('fast-check');

configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
