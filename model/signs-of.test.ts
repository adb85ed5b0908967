import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signsOf } from './signs-of';
import { propertyRuns } from './testing/property-runs.testing';

test('signs are what people count as one letter, in every text', () => {
  const segmenter = new Intl.Segmenter('und');
  const texts = fc.oneof(
    fc.string({ unit: 'binary-ascii' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(texts, text => {
      expect(signsOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
    }),
    { numRuns: propertyRuns(150) },
  );
});
