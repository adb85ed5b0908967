export const commandsMessages = {
  'step.edit':
    '{field, select, text {Edit text} note {Edit note} title {Rename map} question {Edit the question of the map} marking {Edit marking} quote {Edit quote} locator {Edit place in the source} other {Edit details}}',
} as const;
