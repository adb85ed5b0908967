export const pictureMessages = {
  'picture.howToRead.down':
    'Argument map. Read upwards: each card gives a reason for, or an objection to, what it hangs from.',
  'picture.howToRead.up':
    'Argument map. Read downwards: each card gives a reason for, or an objection to, what it stands on.',
  'picture.howToRead.right':
    'Argument map. Read from right to left: each card gives a reason for, or an objection to, the card it leads to.',
  'picture.howToRead.left':
    'Argument map. Read from left to right: each card gives a reason for, or an objection to, the card it leads to.',
  'picture.untitled': 'Argument map',
  'picture.legendReason': 'a reason',
  'picture.legendObjection': 'an objection',
  'picture.legendUndercut': 'even if true, it does not follow',
  'picture.legendBacking': 'why it does follow',
  'picture.legendLinked': 'only work together',
  'picture.legendHollow': 'assumption, question',
  'picture.legendImplicit': 'nobody said it, but it is needed',
  'picture.legendGrade': 'source A–F, point 1–6',
  'picture.legendFolded': 'folded away',
  'picture.legendReference': 'stands elsewhere in the map',
  'picture.description':
    '{contention, select, none {An argument map without a main claim.} other {An argument map about the claim “{text}”.}} {claims, plural, one {# claim} other {# claims}}, {reasons, plural, one {# reason} other {# reasons}}, {objections, plural, one {# objection} other {# objections}}{undercuts, plural, =0 {} one {, # undercut} other {, # undercuts}}{questions, plural, =0 {} one {, # question} other {, # questions}}.',
  'picture.descriptionReason': 'Because: {text}.',
  'picture.descriptionObjection': 'But: {text}.',
  'picture.descriptionAnd': '{first}; and {second}',
} as const;
