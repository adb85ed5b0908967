import Database from 'better-sqlite3';

/** The least that a durable edit can cost: what arrives is put into one row of one table, and goes back. */
const db = new Database(process.argv[2]);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE received (message TEXT NOT NULL)');
const insert = db.prepare('INSERT INTO received VALUES (?)');

process.on('message', message => {
  insert.run(JSON.stringify(message));
  process.send?.(message);
});
process.on('disconnect', () => process.exit(0));
