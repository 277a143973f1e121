import Database from 'better-sqlite3'

// What a program that says nothing about durability gets: the library's own default in WAL mode.
const [file = '', count = ''] = process.argv.slice(2)
const database = new Database(file)
database.pragma('journal_mode = WAL')
database.exec('CREATE TABLE saved (text TEXT)')
const save = database.prepare('INSERT INTO saved VALUES (?)')
for (let saved = 0; saved < Number(count); saved += 1) save.run('Formulier kwijt')
database.close()
