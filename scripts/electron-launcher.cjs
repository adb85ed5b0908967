// Stands in for Electron's own default app, which a runtime taken out of a package lacks: "electron FOLDER" starts FOLDER.
const fs = require('node:fs');
const path = require('node:path');
const { app } = require('electron');

const named = process.argv.slice(1).find(argument => !argument.startsWith('-'));
const folder = path.resolve(named ?? '.');
const description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));

app.setName(description.productName ?? description.name);
app.setVersion(description.version);
app.setAppPath(folder);
app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
require(path.join(folder, description.main));
