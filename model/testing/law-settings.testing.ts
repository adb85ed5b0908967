import fc from 'fast-check';
import { propertyRuns } from './property-runs.testing';

/** What holds for every law that says nothing else. With CRUX_LAW_SEED it is tried with the values of the run before. */
const seed = process.env['CRUX_LAW_SEED'];
fc.configureGlobal({ numRuns: propertyRuns(100), ...(seed === undefined ? {} : { seed: Number(seed) }) });
