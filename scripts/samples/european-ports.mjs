/**
 * The sample debate. Retold from public reporting up to June 2019 in our own words; quotes are from the briefing that lies beside the
 * sample. All grades, likelihoods and confidences are examples.
 *
 * @typedef {{ by: string, quote: string, at: string, credibility: number }} SampleCitation
 * @typedef {{ text?: string, same?: string, name?: string, note?: string, tags?: string[], isAssumption?: boolean, isImplicit?: boolean,
 *   likelihood?: string, confidence?: string, startingScore?: number, cites?: SampleCitation[], because?: SampleStep[],
 *   but?: SampleStep[], asks?: string[] }} SampleClaim
 * @typedef {{ premises: SampleClaim[], undercut?: SampleStep[], note?: string, scheme?: string }} SampleStep
 */

/** @param {string} by @param {number} paragraph @param {number} credibility @param {string} quote @returns {SampleCitation} */
const cite = (by, paragraph, credibility, quote) => ({
  by,
  quote,
  at: `Briefing, paragraph ${paragraph}`,
  credibility,
});

/** @param {SampleClaim[]} premises @param {Partial<SampleStep>} [more] @returns {SampleStep} */
const step = (premises, more = {}) => ({ premises, ...more });

export const sampleMap = {
  name: 'european-ports',
  title: 'Chinese-operated ports',
  question: 'Do Chinese-operated terminals in Europe put visiting US and Nato warships at risk of espionage?',
  madeAt: '2019-06-03T09:00:00Z',
};

/** @type {Readonly<Record<string, { title: string, author: string, publishedOn: string, type: string, reliability: string }>>} */
export const sampleSources = {
  pinko: {
    title: 'On port operators and naval intelligence',
    author: 'Eyal Pinko, Bar-Ilan University',
    publishedOn: '2019-05',
    type: 'Expert opinion',
    reliability: 'B',
  },
  officials: {
    title: 'Remarks on Chinese companies and their law',
    author: 'US officials',
    publishedOn: '2019',
    type: 'Official remarks',
    reliability: 'B',
  },
  pompeo: {
    title: 'Warning on intelligence sharing with Israel',
    author: 'Mike Pompeo, US Secretary of State',
    publishedOn: '2019-03',
    type: 'Official statement',
    reliability: 'A',
  },
  dutchDefence: {
    title: 'Answer to a question about Rotterdam',
    author: 'Dutch Ministry of Defence',
    publishedOn: '2019-05',
    type: 'Official statement',
    reliability: 'A',
  },
  viceAdmiral: {
    title: 'On Marseille and Eurofos',
    author: 'French vice admiral, ret.',
    publishedOn: '2019-05',
    type: 'Anonymous interview',
    reliability: 'C',
  },
  israelis: {
    title: 'Voices in the Israeli debate',
    author: 'Israeli critics',
    publishedOn: '2019',
    type: 'Commentary',
    reliability: 'D',
  },
  genoa: {
    title: 'Answer on visits of warships',
    author: 'Port Authority of Genoa',
    publishedOn: '2019-05',
    type: 'Official statement',
    reliability: 'B',
  },
  nato: {
    title: 'Statement on port visits to Italy',
    author: 'Nato Maritime Command',
    publishedOn: '2019-05',
    type: 'Official statement',
    reliability: 'A',
  },
  italianTransport: {
    title: 'Answer on the protection of ports',
    author: 'Italian transport ministry',
    publishedOn: '2019-05',
    type: 'Official statement',
    reliability: 'A',
  },
  piraeus: {
    title: 'Naval calls in April 2019',
    author: 'Piraeus Port Authority',
    publishedOn: '2019-04',
    type: 'Port record',
    reliability: 'A',
  },
  shareholdings: {
    title: 'Who owns which terminal',
    author: 'Company filings',
    publishedOn: '2019',
    type: 'Filing',
    reliability: 'A',
  },
  europeans: {
    title: 'The case European authorities could make',
    author: 'European authorities',
    publishedOn: '2019',
    type: 'Press report',
    reliability: 'C',
  },
  press: {
    title: 'Reports on ports and naval visits',
    author: 'Press report',
    publishedOn: '2019-06',
    type: 'Press report',
    reliability: 'B',
  },
};

/** @type {SampleStep} */
const canSpy = step(
  [
    {
      text: 'Whoever runs a terminal can watch and listen to a warship alongside',
      tags: ['capability'],
      cites: [cite('pinko', 2, 3, 'He sees the US Navy exposed wherever such a firm is present')],
      because: [
        step([
          {
            text: 'Operators see when ships come and go, and how they are maintained',
            tags: ['capability'],
            cites: [
              cite('pinko', 2, 2, 'An operator knows when a ship comes and goes and what is done to her in port.'),
            ],
          },
        ]),
        step([
          {
            text: 'Sensors on the quay can pick up a ship’s electronic signals',
            tags: ['capability'],
            likelihood: 'likely',
            confidence: 'moderate',
            cites: [cite('pinko', 2, 3, 'Equipment on a quay can take in what a ship radiates.')],
          },
        ]),
        step([
          {
            text: 'Cameras and staff on site add visual and human intelligence',
            tags: ['capability'],
            cites: [cite('pinko', 2, 3, 'Cameras watch, and people talk.')],
          },
        ]),
      ],
    },
    {
      name: 'calls',
      text: 'Warships do call at ports where Chinese firms run terminals',
      tags: ['presence'],
      because: [
        step([
          {
            text: 'USS Mitscher docked at Piraeus in mid-April 2019',
            tags: ['Greece', 'presence'],
            cites: [cite('piraeus', 4, 1, 'The destroyer USS Mitscher moored there in the middle of April 2019')],
          },
          {
            text: 'COSCO owns the majority of Piraeus',
            tags: ['Greece'],
            cites: [cite('shareholdings', 4, 1, 'Piraeus belongs in its majority to COSCO Shipping Ports.')],
          },
        ]),
        step([
          {
            text: 'USS John C. Stennis recently put in at Marseille',
            tags: ['France', 'presence'],
            cites: [cite('press', 4, 2, 'where the carrier USS John C. Stennis called recently')],
          },
          {
            text: 'China Merchants holds 25% of Eurofos in Marseille',
            tags: ['France'],
            cites: [cite('shareholdings', 4, 1, 'China Merchants has a quarter of the Eurofos terminal.')],
          },
        ]),
      ],
      but: [
        step([
          {
            text: 'US and Nato warships do not use Italian commercial ports',
            tags: ['Italy', 'presence'],
            cites: [cite('genoa', 7, 4, 'no American or Nato warship uses a commercial port in Italy')],
            but: [
              step([
                {
                  text: 'About a quarter of Nato’s port visits to Italy last year were to civilian ports',
                  note: 'The figure covers Italy as a whole, not Genoa. Ask which harbours.',
                  tags: ['Italy', 'presence'],
                  cites: [
                    cite('nato', 7, 2, 'one port visit in four to Italy in the year before went to a civilian harbour'),
                  ],
                },
              ]),
            ],
          },
        ]),
      ],
    },
  ],
  {
    note: 'Both premises are needed: being able to watch matters only where there is something to see.',
    undercut: [
      step([
        {
          text: 'China needs no firm on the quay to learn about a ship in a port like Marseille',
          note: 'Grants that terminals are run and that ships call; denies that the one adds risk to the other.',
          tags: ['France'],
          likelihood: 'roughly-even-chance',
          confidence: 'low',
          cites: [cite('viceAdmiral', 5, 3, 'He would be astonished if China had to have firms on the spot')],
          because: [
            step([
              {
                text: 'It can spy on US ships without buying or investing in ports',
                cites: [cite('israelis', 6, 3, 'no one has to buy a port to spy on American ships')],
              },
            ]),
          ],
        },
      ]),
    ],
  },
);

/** @type {SampleStep} */
const mustSpy = step([
  {
    text: 'Chinese firms are bound by law to help their intelligence services',
    tags: ['law'],
    confidence: 'high',
    cites: [cite('officials', 3, 2, 'a Chinese company has to help its country’s intelligence services when asked')],
  },
  {
    text: 'A firm so bound would watch warships when asked',
    note: 'Nobody has shown a case. What would change our mind: a refusal, or an order that came to light.',
    tags: ['law'],
    isAssumption: true,
    likelihood: 'likely',
    confidence: 'low',
  },
  { same: 'calls' },
]);

/** @type {SampleStep} */
const nobodyGuards = step([
  {
    text: 'Chinese services face little to stop them in European ports',
    because: [
      step([
        {
          text: 'They do try to gather military information in the Netherlands',
          tags: ['Netherlands'],
          cites: [cite('dutchDefence', 8, 2, 'Chinese services try to gather military information in the country')],
        },
      ]),
      step([
        {
          text: 'Italy’s ports have no special protocols against Chinese intelligence',
          tags: ['Italy'],
          cites: [
            cite(
              'italianTransport',
              8,
              2,
              'knows of no special rules for commercial ports against Chinese intelligence',
            ),
          ],
        },
      ]),
    ],
    asks: ['Does Rotterdam guard against it? Its port authority declined to comment'],
  },
]);

/** @type {SampleStep} */
const noAccess = step(
  [
    {
      text: 'China Merchants has no say in how Eurofos is run or guarded',
      tags: ['France'],
      cites: [
        cite('viceAdmiral', 5, 3, 'The Chinese shareholder decides nothing about management, control or security.'),
      ],
    },
    {
      text: 'Eurofos lies miles from the navy’s part of Marseille',
      tags: ['France'],
      cites: [cite('viceAdmiral', 5, 2, 'Eurofos is miles away from the quays that the navy uses.')],
    },
  ],
  {
    undercut: [
      step([
        {
          text: 'Marseille is the exception: in Piraeus the Chinese operator is the owner',
          tags: ['Greece'],
          cites: [cite('shareholdings', 4, 1, 'Piraeus belongs in its majority to COSCO Shipping Ports.')],
        },
      ]),
    ],
  },
);

/** @type {SampleStep} */
const doubleStandard = step(
  [
    {
      text: 'It is a double standard: Chinese firms work in US ports too',
      cites: [cite('europeans', 9, 3, 'Chinese firms are at work in American ports as well')],
      because: [
        step([
          {
            text: 'SIPG cooperates with the Georgia Ports Authority, Seattle and Miami',
            cites: [cite('press', 9, 2, 'SIPG cooperates with Georgia’s ports, Seattle and Miami.')],
          },
        ]),
      ],
    },
  ],
  { undercut: [step([{ text: 'What the US tolerates at home does not make Europe’s ports safe' }])] },
);

/** @type {SampleStep} */
const noWorry = step([
  {
    text: 'Europe sees no risk: it is not cancelling Belt and Road deals',
    cites: [cite('press', 9, 3, 'Nobody in Europe is calling off Belt and Road deals.')],
    because: [
      step([
        {
          text: 'A Sino-Dutch deal will link Sichuan with the US East Coast through Rotterdam',
          tags: ['Netherlands'],
          cites: [cite('press', 9, 3, 'One more is to tie Sichuan to the American East Coast by way of Rotterdam.')],
        },
      ]),
    ],
    but: [
      step([
        {
          text: 'Washington does: it may share less intelligence with Israel over Haifa',
          tags: ['Israel'],
          cites: [
            cite(
              'pompeo',
              3,
              2,
              'Washington may pass on less intelligence unless infrastructure deals with China are looked at again',
            ),
          ],
          because: [
            step([
              {
                text: 'SIPG will run Haifa’s new port for 25 years from 2021',
                tags: ['Israel'],
                cites: [cite('press', 3, 1, 'SIPG is to run the new port for 25 years from 2021.')],
              },
            ]),
          ],
        },
      ]),
    ],
  },
]);

/** @type {SampleClaim} */
export const sampleContention = {
  text: 'Chinese-run terminals in European ports expose visiting US and Nato warships to espionage',
  note: 'A teaching example, retold from public reporting up to June 2019. Grades, likelihoods and scores are examples, not assessments.',
  likelihood: 'likely',
  confidence: 'moderate',
  startingScore: 50,
  because: [canSpy, mustSpy, nobodyGuards],
  but: [noAccess, doubleStandard, noWorry],
};
