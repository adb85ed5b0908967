import fc from 'fast-check';

/** With CRUX_LAW_SEED every law is tried with the same random values as in the run before. */
const seed = process.env['CRUX_LAW_SEED'];
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
