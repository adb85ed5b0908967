export const helpMessages = {
  'command.help': 'Help…',
  'help.title': 'Help',
  'help.field': 'Search the help',
  'help.none': 'Nothing in the help has these words.',
  'help.found': '{count, plural, one {# entry} other {# entries}}',
  'help.chapters': 'How it works',
  'help.group.argument': 'Argue',
  'help.group.arrange': 'Arrange',
  'help.group.edit': 'Edit',
  'help.group.walk': 'Walk',
  'help.group.view': 'View',
  'help.group.history': 'History',
  'help.group.file': 'Maps and files',
  'help.group.app': 'Crux',

  'help.chapter.map.title': 'What a map says',
  'help.chapter.map.text':
    'At the top stands the contention: what the debate is about. Below a claim stand reasons for it (because) and objections to it (but). Premises that only hold together share one bracket (and). An undercut grants the claim but denies that it bears on the other.',
  'help.chapter.keyboard.title': 'Building by keyboard',
  'help.chapter.keyboard.text':
    'Select a card and press {reason} for a reason, {objection} for an objection, {premise} for a premise beside it, {undercut} for an undercut, {question} for a question. Type the claim and press Enter. Ctrl+Enter keeps the text and starts another one after it. Arrows walk the map; Home goes to the contention.',
  'help.chapter.mouse.title': 'Building with the mouse',
  'help.chapter.mouse.text':
    'Double-click a card to write in it, or the empty canvas for a loose claim. Drag a card onto another to make it a reason there, and onto a step’s sign to join its premises. Draw the plus below a card out for a new reason. Click with the right button for what can be done.',
  'help.chapter.sources.title': 'Sources and grades',
  'help.chapter.sources.text':
    'A claim is as good as what stands behind it. Press {source} to cite a source for the selected claim, with the passage it rests on, and grade it in the inspector at the side.',
  'help.chapter.reuse.title': 'One claim at several places',
  'help.chapter.reuse.text':
    'A claim stands once and can be used anywhere. Where it is used again a short card refers to it; Enter on that card goes to its place. What you change in the claim is changed at every place.',
  'help.chapter.safe.title': 'Nothing is lost',
  'help.chapter.safe.text':
    'Every change is kept at once; there is no button to save. Undo goes back without end, also after a restart, and the history shows each moment of a map. Maps stay on this computer: Crux never uses the network.',

  'help.command.file.newMap': 'Starts an empty map with its contention open for typing.',
  'help.command.file.import':
    'Adds the maps in .argmap and .argmap.json files to the library. The files stay as they are. The text of an outline is pasted onto a claim instead.',
  'help.command.file.sample': 'Adds a finished debate to the library, to look around in and to change as you like.',
  'help.command.file.library': 'Leaves this map and shows all maps. Everything is kept.',
  'help.command.file.export': 'Makes a picture, a document or a file of the map, or of a part of it, for others.',
  'help.command.file.backups':
    'Shows the copies of the whole library that were made, makes another one, or goes back to one.',

  'help.command.edit.undo': 'Takes back the last change to this map, as far back as its beginning.',
  'help.command.edit.redo': 'Does again what was taken back last.',

  'help.command.argument.editText':
    'Opens the words of the selected card. Enter keeps them, Esc leaves them as they were.',
  'help.command.argument.addReason': 'Adds a claim below the selected one that supports it.',
  'help.command.argument.addObjection': 'Adds a claim below the selected one that speaks against it.',
  'help.command.argument.addPremise': 'Adds a claim beside the selected one; both only count together.',
  'help.command.argument.addUndercut':
    'Adds an objection to the step itself: the claim may be true, but does not bear on what it is said to support.',
  'help.command.argument.addQuestion':
    'Adds an open question about the selected claim, to be answered by a claim later.',
  'help.command.argument.addSource': 'Opens the inspector to cite a source for the selected claim.',
  'help.command.argument.addSiblingAfter': 'Adds a claim of the same kind at the same place, after the selected one.',
  'help.command.argument.addSiblingBefore': 'Adds a claim of the same kind at the same place, before the selected one.',
  'help.command.argument.addLoose':
    'Adds a claim that hangs on nothing yet. Drag it, or move it by key, to where it belongs.',
  'help.command.argument.flip': 'Turns a reason into an objection, and an objection into a reason.',
  'help.command.argument.delete':
    'Takes away what is selected. What stood below becomes loose and stays in the map; at a reference card only this use goes.',
  'help.command.argument.deleteBranch': 'Takes away the selected claim with everything below it.',
  'help.command.argument.moveUp': 'Takes the selected claim away and moves what stood below it one level up.',

  'help.command.arrange.moveEarlier': 'Moves the selected claim before the one that stands before it.',
  'help.command.arrange.moveLater': 'Moves the selected claim behind the one that stands after it.',
  'help.command.arrange.move':
    'Picks the selected claim up. Walk to another one and press Enter to put it down as a reason, or the key of “Add objection” to put it down as one; Esc leaves it.',
  'help.command.arrange.useElsewhere':
    'As moving, but the claim stays where it is too: the other place gets a card that refers to it.',
  'help.command.arrange.makeHome':
    'Makes the place of this reference card the place where the claim stands with its branch.',
  'help.command.arrange.makeContention': 'Makes the selected loose claim what the map is about.',
  'help.command.arrange.unpin': 'Gives the selected cards back to the layout: they go where the map would put them.',

  'help.command.walk.goToPlace': 'From a card that refers to a claim, goes to where the claim itself stands.',
  'help.command.walk.up': 'Goes to the card above.',
  'help.command.walk.down': 'Goes to the card below.',
  'help.command.walk.left': 'Goes to the card at the left.',
  'help.command.walk.right': 'Goes to the card at the right.',
  'help.command.walk.extend.up': 'Selects the card above too.',
  'help.command.walk.extend.down': 'Selects the card below too.',
  'help.command.walk.extend.left': 'Selects the card at the left too.',
  'help.command.walk.extend.right': 'Selects the card at the right too.',
  'help.command.walk.parent': 'Goes up the argument: to what the selected claim is a reason for or an objection to.',
  'help.command.walk.firstChild': 'Goes down the argument: to the first reason or objection, unfolding it if needed.',
  'help.command.walk.previousSibling': 'Goes to the reason or objection before, at the same claim.',
  'help.command.walk.nextSibling': 'Goes to the reason or objection after, at the same claim.',
  'help.command.walk.contention': 'Goes to what the map is about.',
  'help.command.walk.selectAll': 'Selects every card that is shown.',
  'help.command.walk.clear': 'Leaves what is being done, or keeps only the last selected card selected.',

  'help.command.view.zoomIn': 'Makes the map larger.',
  'help.command.view.zoomOut': 'Makes the map smaller, so that more of it is seen.',
  'help.command.view.zoomFull': 'Shows the map in its own size.',
  'help.command.view.fit': 'Shows the whole map in the window.',
  'help.command.view.fitSelection': 'Shows what is selected as large as fits.',
  'help.command.view.fold': 'Hides what stands below the selected claim behind a number, or shows it again.',
  'help.command.view.foldAll': 'Hides everything below the first level, or shows everything again.',
  'help.command.view.inspector': 'Shows or hides the panel with the details of what is selected.',
  'help.command.view.mapDetails':
    'Selects nothing and goes to what the inspector has about the whole map: its title, question, marking and direction.',
  'help.command.view.nextPane': 'Moves the focus to the next part of the window: tools, map, inspector.',
  'help.command.view.previousPane': 'Moves the focus to the part of the window before.',
  'help.command.view.contextMenu':
    'Opens the menu of what can be done with the selected cards, or with the map where nothing is selected.',
  'help.command.view.direction.down': 'Draws the contention at the top and its reasons below it.',
  'help.command.view.direction.up': 'Draws the contention at the bottom and its reasons above it.',
  'help.command.view.direction.right': 'Draws the contention at the left and its reasons at the right of it.',
  'help.command.view.direction.left': 'Draws the contention at the right and its reasons at the left of it.',
  'help.command.view.theme.system': 'Follows the system: light by day, dark where the system is dark.',
  'help.command.view.theme.light': 'Dark words on light paper.',
  'help.command.view.theme.dark': 'Light words on a dark ground.',

  'help.command.app.palette': 'Finds any command by some letters of its name, and runs it.',
  'help.command.app.help': 'Explains every command and how maps work. It is part of Crux and needs no network.',
  'help.command.view.shortcuts': 'Shows all keys on one page.',
} as const;
